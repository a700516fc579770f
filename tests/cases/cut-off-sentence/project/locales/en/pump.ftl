pump = Stop the pump
pump--hot = Open the valve
    never while the pump runs.
pump--stop = Press the red button.
pump--wait = Wait for a minute.
