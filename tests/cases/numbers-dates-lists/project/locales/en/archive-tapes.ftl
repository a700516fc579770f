archive-tapes = Archive the backup tapes
# $meters — number: metres of shelf, $share — number: 0.125 is one eighth, $rate — number
archive-tapes--stock = The archive has { $meters } m of shelf, { NUMBER($share, style: "percent") } of it free. Rent: { $rate } or { NUMBER($rate, minimumFractionDigits: 0, maximumFractionDigits: 1) } per metre.
archive-tapes--count-tapes =
    { $tapes ->
        [one] Pack { $tapes } tape.
       *[other] Pack { $tapes } tapes.
    }
archive-tapes--weigh-box =
    { $weight ->
        [one] The box weighs { $weight } kilo.
       *[other] The box weighs { $weight } kilos.
    }
archive-tapes--third-row =
    { NUMBER($row, type: "ordinal") ->
        [one] Take the { $row }st row.
        [two] Take the { $row }nd row.
        [few] Take the { $row }rd row.
       *[other] Take the { $row }th row.
    }
archive-tapes--send-by = Send it by { DATETIME($deadline, dateStyle: "full") }; the pick-up is on { $pickup }, at { DATETIME($pickup, timeStyle: "short") }.
archive-tapes--choose-shelf = Put it on { $shelves }, and tell { $people }.
print-labels--print =
    { $copies ->
        [one] Print one label for { DATETIME($day, month: "long", day: "numeric") }.
       *[other] Print { $copies } labels for { DATETIME($day, month: "long", day: "numeric") }.
    }
label-shelf-a = Shelf A
label-shelf-b = Shelf B
