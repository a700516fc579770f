gate = Öppna grinden
    .description = Så släpper du in en lastbil.
gate--the-gate-is-opened-from-the = Grinden öppnas från { $button }.{ $raw }
gate--figure-src-gate-png-alt-the-gate = { "{" }{ "{" }< figure src="gate.png" alt="The gate" >{ "}" }{ "}" }
gate--read = Läs { $reglerna }.
gate--figure-src-panel-png = { "{" }{ "{" }< figure src="panel.png" >{ "}" }{ "}" }
gate--enter-the-code =
    Ange koden,\
    vänta sedan.
gate--warning =
    > [!WARNING]
    > Bommen är tung.
gate--callout-warning =
    { "{" }{ "{" }% callout warning %{ "}" }{ "}" }
    Håll **körfältet** fritt.
    { "{" }{ "{" }% /callout %{ "}" }{ "}" }
gate--callout-note = { "{" }{ "{" }% callout note %{ "}" }{ "}" }
gate--wait-for-the-green-light = Vänta på **grönt** ljus.
gate--callout = { "{" }{ "{" }% /callout %{ "}" }{ "}" }
gate--highlight-go =
    { "{" }{ "{" }< highlight go >{ "}" }{ "}" }
    open(gate)
    { "{" }{ "{" }< /highlight >{ "}" }{ "}" }
gate--bar =
    Bom
    : Det som spärrar körfältet.
gate--more = Se även
gate--more-2 = [Mer](#more)
gate--the-formula = Formeln { $a }.
gate--it-is-behind-the-fence = [^1]: Det är bakom stängslet.
