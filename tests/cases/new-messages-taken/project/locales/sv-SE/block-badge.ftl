badge-block = Spärra ett borttappat passerkort
badge-block--open-register = Öppna registret över passerkort.
# $button — label: Block
badge-block--block = Välj { $button }.
    .result = Ingen kan längre öppna en dörr med kortet.
label-block = Spärra
link-badge-shop = passerkortsbutiken
