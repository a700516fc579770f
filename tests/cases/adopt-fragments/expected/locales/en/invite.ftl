invite = Invite a guest
invite--the-invitation-is-sent-at-once = The invitation is sent at once.
