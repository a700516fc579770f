label-card = e-card
join-meeting = Join a meeting
join-meeting--show-card = Show your { $card }.
join-meeting--join = Join.
