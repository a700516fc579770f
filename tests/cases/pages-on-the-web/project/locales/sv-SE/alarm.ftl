open-panel--unlock = Lås upp centralapparaten.
open-panel--lift-cover = Lyft på locket.
reset-alarm = Återställ brandlarmet
reset-alarm--press-reset = Tryck på den gula knappen.
reset-alarm--log-it = Skriv upp klockslaget i loggboken.
test-alarm = Prova brandlarmet
test-alarm--press-test = Tryck på den blå knappen.
