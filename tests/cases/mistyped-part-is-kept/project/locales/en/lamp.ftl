lamp = Turn on the lamp
lamp--press = Press { $button }.
    .result = The lamp is lit.
label-power = Power
