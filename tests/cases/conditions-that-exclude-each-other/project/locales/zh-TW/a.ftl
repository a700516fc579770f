join-meeting = 加入會議
join-meeting--holidays = 假日休息。
join-meeting--join = 加入。
