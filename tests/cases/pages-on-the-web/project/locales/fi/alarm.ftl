reset-alarm = Kuittaa palohälytys
