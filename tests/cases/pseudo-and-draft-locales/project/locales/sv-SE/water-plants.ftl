-plant-list = växtlistan
water-plants = Vattna växterna
water-plants--have-can = Du har en kanna.
water-plants--fill-can = Fyll kannan med { $litres } liter och **tryck** på { $tap }.
water-plants--cold-water = Använd kallt vatten.
water-plants--note-it =
    { $count ->
        [one] Skriv en rad i `{ $file }` och tryck på { $shortcut }.
       *[other] Skriv { $count } rader i { -plant-list } i { $file } och tryck på { $shortcut }.
    }
water-plants--tell-desk = Säg till [servicedesken](link:help-desk) och kör `plants --done`.
label-tap = Kran
link-help-desk = Servicedesk
