badge-block = Block a lost badge
    .description = A badge that is lost must not open doors.
badge-block--number-known = You know the number of the badge.
badge-block--intro = Do this at once: it takes a minute.
badge-block--register = In the register
badge-block--no-way-back = A blocked badge stays blocked.
# $button — label: Block
badge-block--block = Choose { $button }.
    .result = Nobody can open a door with the badge any more.
badge-block--button =
    .alt = The window of a badge, with the button at its bottom.
badge-block--blocked = The badge is blocked
open-register--open = Open the register of badges.
label-block = Block
role-name-guard = guard
link-badge-shop = the badge shop
