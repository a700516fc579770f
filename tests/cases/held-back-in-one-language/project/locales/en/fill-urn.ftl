fill-urn = Fill the urn
    .description = Fill the urn with water.
fill-urn--fill = Fill it at tap { $tap }.
    .result = It is full.
