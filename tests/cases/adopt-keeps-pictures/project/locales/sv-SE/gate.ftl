gate = Öppna grinden
gate--press-open = Tryck på { $button }.
gate--panel =
    .alt = Panelen bredvid grinden.
label-open = Öppna
