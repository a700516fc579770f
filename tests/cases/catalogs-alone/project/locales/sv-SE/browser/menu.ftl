-brand = Lantern
menu-open =
    .label = Öppna en fil …
    .accesskey = Ö
menu-close-tabs = { $antal ->
    [one] Stäng en flik
   *[other] Stäng { $antal } flikar
}
menu-about = Om { -brand }
menu-none = – ingen –
menu-exit = Avsluta
