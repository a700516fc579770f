t01 = Skrivare, skannrar m.m.
t02 = Pennor osv.
t03 = Skrivare och skannrar.
