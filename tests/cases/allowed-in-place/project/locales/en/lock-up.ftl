lock-up = Lock up
# stegvis-allow: leftover-marker, html-in-message — the button is called so
lock-up--switch-off = Press XXX on the pump.
lock-up--wet-floor = The floor is wet.
lock-up--lock = Lock the door.
