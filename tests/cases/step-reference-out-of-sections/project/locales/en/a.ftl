fill-tray = Fill the tray
fill-tray--wash-hands = Wash your hands.
fill-tray--open-tray = Open the tray.
fill-tray--fill = Fill
fill-tray--fan-paper = Fan the paper with the hands of { $washed } above the tray of { $opened }.
