gate = Öppna grinden
gate--open = Öppna grinden.
gate--leave = Lämna den öppen {.
