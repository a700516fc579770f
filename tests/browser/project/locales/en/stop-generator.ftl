stop-generator = Stop the { -generator }
    .description = Give the load back to the grid, and let the engine cool.
# $button — label: Stop
stop-generator--unload = Turn the switch to the grid, and press { $button }.
stop-generator--cool-down = Let the engine cool for five minutes.
stop-generator--close-valve = Close the fuel valve.
stop-generator--valve =
    .alt = The handle of the valve across the pipe.
