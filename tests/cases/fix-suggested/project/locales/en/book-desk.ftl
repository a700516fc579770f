book-desk = Book a desk
book-desk--choose = Choose { $buton }.
book-desk--pay = Pay for **the desks: { $count ->
        [one] one
       *[other] { $count }
    }.
book-desk--old = Not used any more.
