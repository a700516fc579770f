lift = När hissen stannar
lift--press-the-button-with-the-bell = Tryck på knappen med klockan.
