texts = Texter
texts--link = Öppna [sidan] (link:help).
texts--typed = Välj **Spara**.
texts--bold = Välj **{ $b }**.
texts--half = **Lampan är tänd.
texts--term = Öppna portalen.
texts--percent = Den är 100% full.
-portal = { $form ->
   *[indefinite] portal
    [definite] portalen
}
label-save = Spara
link-help = hjälpen
