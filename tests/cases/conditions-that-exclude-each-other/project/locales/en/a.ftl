join-meeting = Join a meeting
join-meeting--holidays = Holidays are free.
join-meeting--new-year = New Year is in February.
join-meeting--never = Nobody reads this.
join-meeting--join = Join.
