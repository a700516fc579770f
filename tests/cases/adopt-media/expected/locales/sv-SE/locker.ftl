locker = Öppna ett paketskåp
locker--touch-the-screen = Tryck på skärmen.
locker--start =
    .alt = Startskärmen. Knappen Hämta finns längst ned.
locker--press-the-key-sign-and-type-your-code = Tryck på ![nyckelsymbolen](media:up/media/key.svg) och ange koden.
locker--keypad =
    .alt = Knappsatsen med nio knappar.
