label-drawer = Låda
label-count = Räkna
label-note = Anteckning
