-brand = Lantern
menu-open =
    .label = Open a file…
    .accesskey = O
# $count — number of tabs
menu-close-tabs = { $count ->
    [one] Close one tab
   *[other] Close { $count } tabs
}
menu-about = About <strong data-l10n-name="brand">{ -brand }</strong>
menu-none = - none -
menu-quit = Quit
