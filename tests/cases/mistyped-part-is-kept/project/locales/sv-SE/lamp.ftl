lamp = Tänd lampan
lamp--press = Tryck på { $knapp }.
    .resultat = Lampan lyser.
label-power = Av/på
