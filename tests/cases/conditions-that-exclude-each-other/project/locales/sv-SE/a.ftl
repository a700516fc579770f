join-meeting = Anslut till ett möte
join-meeting--holidays = Helgdagar är lediga.
join-meeting--join = Anslut.
