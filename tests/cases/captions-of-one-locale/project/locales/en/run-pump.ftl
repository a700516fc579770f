run-pump = Run the pump
    .description = Start the pump.
run-pump--what = What
run-pump--pressure = Pressure
run-pump--start = Start the pump.
    .result = It hums.
