t01 = Printers, scanners, and more
t02 = Pens and so on
t03 = Printers
