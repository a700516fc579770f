stop-generator = Stoppa { -generator(form: "definite") }
    .description = Lämna tillbaka lasten till elnätet och låt motorn svalna.
# $button — label: Stop
stop-generator--unload = Vrid omkopplaren till elnätet och tryck på { $button }.
stop-generator--cool-down = Låt motorn svalna i fem minuter.
stop-generator--close-valve = Stäng bränsleventilen.
stop-generator--valve =
    .alt = Ventilens handtag tvärs över röret.
