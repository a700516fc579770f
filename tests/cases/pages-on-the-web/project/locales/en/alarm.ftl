open-panel--unlock = Unlock the panel.
open-panel--lift-cover = Lift the cover.
reset-alarm = Reset the fire alarm
reset-alarm--press-reset = Press the yellow button.
reset-alarm--log-it = Write the time in the log.
test-alarm = Test the fire alarm
test-alarm--press-test = Press the blue button.
