gate = 開啟閘門
    .description = 如何讓卡車進入。
gate--the-gate-is-opened-from-the = 閘門由 { $button } 開啟。{ $raw }
gate--figure-src-gate-png-alt-the-gate = { "{" }{ "{" }< figure src="gate.png" alt="The gate" >{ "}" }{ "}" }
gate--read = 閱讀{ $relref }。
gate--figure-src-panel-png = { "{" }{ "{" }< figure src="panel.png" >{ "}" }{ "}" }
gate--enter-the-code =
    輸入代碼，\
    然後等候。
gate--warning =
    > [!WARNING]
    > 欄杆很重。
gate--callout-warning =
    { "{" }{ "{" }% callout warning %{ "}" }{ "}" }
    請保持**車道**暢通。
    { "{" }{ "{" }% /callout %{ "}" }{ "}" }
gate--callout-note = { "{" }{ "{" }% callout note %{ "}" }{ "}" }
gate--wait-for-the-green-light = 請等**綠燈**亮起。
gate--callout = { "{" }{ "{" }% /callout %{ "}" }{ "}" }
gate--highlight-go =
    { "{" }{ "{" }< highlight go >{ "}" }{ "}" }
    open(gate)
    { "{" }{ "{" }< /highlight >{ "}" }{ "}" }
gate--bar =
    欄杆
    : 阻擋車道之物。
gate--more = 另請參閱
gate--more-2 = [更多](#more)
gate--the-formula = 公式 { $a }。
gate--it-is-behind-the-fence = [^1]: 在圍欄後面。
