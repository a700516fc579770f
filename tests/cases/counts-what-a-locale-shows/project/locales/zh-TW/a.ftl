join-meeting = 加入會議
join-meeting--join = 加入。
