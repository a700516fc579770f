lock-up = Lås
# stegvis-allow: missing-emphasis
lock-up--switch-off =
    Tryck på XXX
    på pumpen.
# stegvis-allow: leftover-markr — knappen heter så
lock-up--wet-floor = Golvet är vått. TODO

# stegvis-allow: untranslated — står inte ovanför något meddelande

lock-up--lock = Lås dörren.
