gate = Open the gate
    .description = How to let a truck in.
gate--the-gate-is-opened-from-the = The gate is opened from the { $button }.{ $raw }
gate--figure-src-gate-png-alt-the-gate = { "{" }{ "{" }< figure src="gate.png" alt="The gate" >{ "}" }{ "}" }
gate--read = Read { $the }.
gate--figure-src-panel-png = { "{" }{ "{" }< figure src="panel.png" >{ "}" }{ "}" }
gate--enter-the-code =
    Enter the code,\
    then wait.
gate--warning =
    > [!WARNING]
    > The bar is heavy.
gate--callout-warning =
    { "{" }{ "{" }% callout warning %{ "}" }{ "}" }
    Keep the **lane** free.
    { "{" }{ "{" }% /callout %{ "}" }{ "}" }
gate--callout-note = { "{" }{ "{" }% callout note %{ "}" }{ "}" }
gate--wait-for-the-green-light = Wait for the **green** light.
gate--callout = { "{" }{ "{" }% /callout %{ "}" }{ "}" }
gate--highlight-go =
    { "{" }{ "{" }< highlight go >{ "}" }{ "}" }
    open(gate)
    { "{" }{ "{" }< /highlight >{ "}" }{ "}" }
gate--bar =
    Bar
    : What blocks the lane.
gate--more = See also
gate--more-2 = [More](#more)
gate--the-formula = The formula { $a }.
gate--it-is-behind-the-fence = [^1]: It is behind the fence.
