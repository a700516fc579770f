test-alarm = Test the alarm
test-alarm--start = Press the red button.
