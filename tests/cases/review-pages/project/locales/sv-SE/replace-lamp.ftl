replace-lamp = Byt lampa i { -projector }
    .description = Sätt in en ny lampa i klassrummets { -projector }.
replace-lamp--new-lamp = Du har en ny lampa av samma typ.
replace-lamp--intro = Arbetet tar tio minuter. Se [](doc:replace-lamp#wait).
replace-lamp--prepare = Ta ut den gamla lampan
replace-lamp--hot = Lampan är het. Rör den inte med bara händerna.
replace-lamp--wait = { $minutes ->
        [one] Vänta { $minutes } minut.
       *[other] Vänta { $minutes } minuter.
    }
    .result = Fläkten stannar.
replace-lamp--wait--cool = Höljet är svalt.
replace-lamp--wait--warm = Höljet är varmt.
replace-lamp--housing =
    .alt = Höljet underifrån, med två skruvar.
replace-lamp--open = Tryck på { $catch } och öppna höljet.
replace-lamp--lamps = Lampor per rum
replace-lamp--model = Rum
replace-lamp--lamp = Lampa
replace-lamp--small-room = Litet rum
replace-lamp--lamp-a = Typ A
