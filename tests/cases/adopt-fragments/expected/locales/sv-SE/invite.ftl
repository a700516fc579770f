invite = Bjud in en gäst
invite--the-invitation-is-sent-at-once = Inbjudan skickas genast.
