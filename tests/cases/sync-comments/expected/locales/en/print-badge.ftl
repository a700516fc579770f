print-badge = Print a badge
# $way — menu: File > Print, $button — label: Print
print-badge--open-menu = Choose { $way }, then { $button }.

## A group

# $count — how many badges somebody needs
# $keys — keys: Ctrl + P
print-badge--press = Press { $keys } { $count } times.
# Say it kindly.
# $server — code: srv-1, $first — step: Choose { $way }, then { $button }.
print-badge--again = On { $server }, go back to { $first }.
print-badge--done = Take the badge.
# $gate — label: the button of the gate at hand
print-badge--open-gate = Choose { $gate }.
