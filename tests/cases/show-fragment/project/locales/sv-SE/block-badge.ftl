badge-block = Spärra ett borttappat passerkort
badge-block--number-known = Du vet vilket nummer passerkortet har.
badge-block--register = I registret
# $button — label: Block
badge-block--block = Välj { $button }.
    .result = Ingen kan längre öppna en dörr med kortet.
badge-block--blocked = Kortet är spärrat
open-register--open = Öppna registret över passerkort.
role-name-guard = väktare
link-badge-shop = passerkortsbutiken
