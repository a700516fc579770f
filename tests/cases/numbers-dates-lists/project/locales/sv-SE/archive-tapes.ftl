archive-tapes = Arkivera säkerhetskopiorna
archive-tapes--stock = Arkivet har { $meters } m hylla, varav { NUMBER($share, style: "percent") } är ledigt. Hyra: { $rate } eller { NUMBER($rate, minimumFractionDigits: 0, maximumFractionDigits: 1) } per meter.
archive-tapes--count-tapes =
    { $tapes ->
        [one] Packa { $tapes } band.
       *[other] Packa { $tapes } band.
    }
archive-tapes--weigh-box =
    { $weight ->
        [one] Lådan väger { $weight } kilo.
       *[other] Lådan väger { $weight } kilo.
    }
archive-tapes--third-row =
    { NUMBER($row, type: "ordinal") ->
        [one] Ta { $row }:a raden.
       *[other] Ta { $row }:e raden.
    }
archive-tapes--send-by = Skicka den senast { DATETIME($deadline, dateStyle: "full") }. Den hämtas { $pickup }, kl. { DATETIME($pickup, timeStyle: "short") }.
archive-tapes--choose-shelf = Ställ den på { $shelves } och meddela { $people }.
print-labels--print =
    { $copies ->
        [one] Skriv ut en etikett för den { DATETIME($day, month: "long", day: "numeric") }.
       *[other] Skriv ut { $copies } etiketter för den { DATETIME($day, month: "long", day: "numeric") }.
    }
label-shelf-a = Hylla A
label-shelf-b = Hylla B
