fill-lamp = Fill the lamp
    .description = Fill the oil lamp of the chapel.
fill-lamp--oil-there = A can of oil is there.
fill-lamp--unscrew = Unscrew the burner.
fill-lamp--pour = Pour the oil in.
    .result = The glass is full to the mark.
