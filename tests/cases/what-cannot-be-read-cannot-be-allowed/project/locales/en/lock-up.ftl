lock-up = Lock up
lock-up--lock = Lock the door.
