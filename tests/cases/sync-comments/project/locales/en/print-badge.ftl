print-badge = Print a badge
# $way — menu: File > Old name, $button — label: Old name
print-badge--open-menu = Choose { $way }, then { $button }.

## A group

# $count — how many badges somebody needs
print-badge--press = Press { $keys } { $count } times.
# Say it kindly.
print-badge--again = On { $server }, go back to { $first }.
# $button — label: Print
print-badge--done = Take the badge.
# $gate — label: the button of the gate at hand
print-badge--open-gate = Choose { $gate }.
