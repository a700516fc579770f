replace-badge = TODO: Skriv en rubrik som talar om vad läsaren får gjort.
replace-badge--intro = TODO: Skriv i en eller två meningar vad det här är till för och när det behövs.
replace-badge--first-step = TODO: Skriv vad läsaren ska göra, i en mening som börjar med ett verb.
