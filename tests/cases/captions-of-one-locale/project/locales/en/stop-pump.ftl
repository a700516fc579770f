stop-pump = Stop the pump
    .description = Stop the pump.
stop-pump--stop = Stop the pump.
    .result = It is silent.
