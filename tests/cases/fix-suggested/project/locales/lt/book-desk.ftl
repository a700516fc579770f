book-desk = Rezervuokite stalą
book-desk--choose = Pasirinkite { $buton }.
book-desk--pay = Sumokėkite: { $count ->
        [one] stalas
        [few] stalai
       *[other] stalų
    }.
