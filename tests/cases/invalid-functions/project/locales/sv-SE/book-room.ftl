-seats = { NUMBER($count) } platser
book-room = Boka ett rum
book-room--size = Ett rum har { $seats } platser den { $day }.
book-room--pick-day = Välj { DATETIME($day, weekday: "long", year: "numeric") }, { DATETIME($day, dateStyle: "long", month: "long") }.
book-room--confirm = Bekräfta { $seats } i { $rooms }: { -seats(count: "tolv") }.
