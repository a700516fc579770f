badge-block = Block a lost badge
badge-block--open-register = Open the register of badges.
# $button — label: Block
badge-block--block = Choose { $button }.
    .result = Nobody can open a door with the badge any more.
label-block = Block
link-badge-shop = the badge shop
