locker = Öppna ett paketskåp
locker--press-the-key = Tryck på ![nyckelsymbolen](media:key.svg).
