switch = StÃ¤ll in brytaren
switch--set = Ställ brytaren på ”PÅ”.
switch--choose = Välj ”Slå på”…
switch--code = Skriv `dir`` här.
