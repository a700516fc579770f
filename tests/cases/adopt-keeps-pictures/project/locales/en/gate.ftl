gate = Open the gate
gate--press-open = Press { $button }.
gate--panel =
    .alt = The panel beside the gate.
label-open = Open
