locker = Open a parcel locker
locker--press-the-key = Press ![the key sign](media:key.svg).
