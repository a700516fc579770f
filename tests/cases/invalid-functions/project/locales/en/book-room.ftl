-seats = { NUMBER($count) } seats
book-room = Book a room
book-room--size = A room has { $seats } seats on { $day }.
book-room--pick-day = Pick { DATETIME($day, timeStyle: "short") }, { NUMBER($day) }, { NUMBER($room) }, { DATETIME($seats) }, { DATE($day) }.
book-room--confirm = Confirm { NUMBER($seats, style: "currency") } or { NUMBER($seats, minimumFractionDigits: 3, maximumFractionDigits: 1) } or { NUMBER($seats, minimumfractionDigits: 21) } or { NUMBER($seats, maximumFractionDigits: 21) } or { NUMBER() } or { DATETIME("2026-11-02") } in { $rooms }.
chrome-step-reference = step { NUMBER($number) }
