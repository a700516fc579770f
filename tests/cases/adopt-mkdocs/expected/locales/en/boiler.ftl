boiler = Restart the boiler
    .description = What to do when the boiler has stopped.
boiler--the-boiler-stops-when-the-pressure-falls = The boiler stops when the pressure falls.{ $raw } Press { $ctrl } in the panel. { $material }
boiler--never-touch-the-pipe = Never touch the pipe.
    .title = Hot
boiler--it-takes-an-hour-to-cool-down = It takes an hour to cool down.
boiler--the-html-panel-shows-the-pressure = The HTML panel shows the pressure.
boiler--tip-for-the-night-shift =
    ??? tip "For the night shift"

        Call the janitor first.
boiler--info-since-may =
    !!! info "Since May"

        The panel is new.
boiler--stop = Stop it
boiler--open-the-valve = Open the valve.
boiler--stand-aside = Stand aside.
boiler--wait-until-it-is-quiet = Wait until it is quiet.
boiler--then-go-to-stop-it-or-get-the-form-md = Then go to [Stop it](#stop), or [get the form](link:form){ $md }.
boiler--pressure =
    Pressure
    :   The force of the water, in bar.
boiler--old-panel =
    === "Old panel"

        Press the red button.
boiler--new-panel =
    === "New panel"

        Press **Stop**.
boiler--valve-closed = { $x }Valve closed
boiler--panel-locked = { $raw }Panel locked
boiler--below-1-bar = [^1]: Below 1 bar.
boiler--html-hypertext-markup-language = *[HTML]: HyperText Markup Language
