t01 = Kolumnen **Status** visar status för jobbet.
t02 = Klicka på **Start** för att komma till start.
t03 = Klicka på start.
t04 = Öppna Githubs sida.
