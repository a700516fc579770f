fill-urn = Fyll kannan
    .description = Fyll kannan med vatten.
fill-urn--fill = Fyll den vid kran { $kran }.
    .result = Den är full.
