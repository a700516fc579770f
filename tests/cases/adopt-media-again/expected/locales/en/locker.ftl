locker = Open a parcel locker
locker--touch-the-screen = Touch the screen.
locker--start =
    .alt = The start screen. The button Collect is at the bottom.
locker--press-the-key-sign-and-type-your-code = Press ![the key sign](media:up/media/key.svg) and type your code.
locker--keypad =
    .alt = The keypad with nine keys.
