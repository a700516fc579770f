parking = Reservera en parkeringsplats
parking--open-the-parking-app = Öppna parkeringsappen.
parking--select-a-space-and-then-select-reserve = Välj en plats och sedan **Reservera**.
