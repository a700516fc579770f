boiler = Starta om pannan
    .description = Vad du gör när pannan har stannat.
boiler--the-boiler-stops-when-the-pressure-falls = Pannan stannar när trycket faller.{ $raw } Tryck på { $ctrl } i panelen. { $material }
boiler--never-touch-the-pipe = Rör aldrig röret.
    .title = Hett
boiler--it-takes-an-hour-to-cool-down = Det tar en timme att svalna.
boiler--the-html-panel-shows-the-pressure = HTML-panelen visar trycket.
boiler--tip-for-the-night-shift =
    ??? tip "För nattskiftet"

        Ring vaktmästaren först.
boiler--info-since-may =
    !!! info "Sedan maj"

        Panelen är ny.
boiler--stop = Stoppa den
boiler--open-the-valve = Öppna ventilen.
boiler--stand-aside = Stå vid sidan.
boiler--wait-until-it-is-quiet = Vänta tills det är tyst.
boiler--then-go-to-stop-it-or-get-the-form-md = Gå sedan till [Stoppa den](#stop), eller [hämta blanketten](link:form){ $md }.
boiler--pressure =
    Tryck
    :   Vattnets kraft, i bar.
boiler--old-panel =
    === "Gamla panelen"

        Tryck på den röda knappen.
boiler--new-panel =
    === "Nya panelen"

        Tryck på **Stopp**.
boiler--valve-closed = { $x }Ventilen stängd
boiler--panel-locked = { $raw }Panelen låst
boiler--below-1-bar = [^1]: Under 1 bar.
boiler--html-hypertext-markup-language = *[HTML]: HyperText Markup Language
