label-card = e-kort
join-meeting = Anslut till ett möte
join-meeting--show-card = Visa ditt { $card }.
join-meeting--join = Anslut.
