-plant-list = plant list
water-plants = Water the plants
water-plants--have-can = You have a can.
# $litres — number, $tap — label: Tap
water-plants--fill-can = Fill the can with { $litres } litres, and **press** { $tap }.
water-plants--cold-water = Use cold water.
# $count — number, $file — value, $shortcut — keys
water-plants--note-it =
    { $count ->
        [one] Write one row in `{ $file }`, and press { $shortcut }.
       *[other] Write { $count } rows of the { -plant-list } in { $file }, and press { $shortcut }.
    }
water-plants--tell-desk = Tell the [help desk](link:help-desk) and run `plants --done`.
label-tap = Tap
link-help-desk = Help desk
