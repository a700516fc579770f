lamp = Tänd lampan
lamp--press = Tryck på knappen.
lamp--wait = Vänta.
lamp--again = Gå sedan till { $step }.
lamp--first = Titta upp före { $step }.
lamp--item = Klar med { $steps }.
