invite = 邀請訪客
invite--the-invitation-is-sent-at-once = 邀請會立即送出。
