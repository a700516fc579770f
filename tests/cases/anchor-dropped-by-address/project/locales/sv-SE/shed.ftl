shed = Skjulet
shed--open = Det är öppet om dagen.
shed--swedish-fees = Avgifter
shed--inget = Ingenting.
shed--nyckel = Nyckel
shed--hook = Den hänger på en krok.
