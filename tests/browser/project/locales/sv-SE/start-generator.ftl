start-generator = Starta { -generator(form: "definite") }
    .description = Få tillbaka strömmen i byggnaden när elnätet har fallit ifrån.
start-generator--keys-fetched = Du har nycklarna till aggregatrummet.
start-generator--fuel-checked = Tanken är minst halvfull.
start-generator--intro = När elnätet faller ifrån matar { -generator(form: "definite") } hissarna, pumparna och nödbelysningen.
start-generator--weekly = Aggregatet körs i tio minuter varje måndag.
start-generator--torch = Ta med en ficklampa: lamporna i rummet slocknar när elnätet faller ifrån.
start-generator--log-book = Anteckna varje start i driftjournalen.
start-generator--limits = Avläsningar medan motorn går
start-generator--reading = Avläsning
start-generator--lowest = Lägst
start-generator--highest = Högst
start-generator--oil-pressure = Oljetryck
start-generator--pressure-lowest = 3 bar
start-generator--pressure-highest = 6 bar
start-generator--temperature = Kylvätska
start-generator--temperature-lowest = 40 °C
start-generator--temperature-highest = 95 °C
start-generator--prepare = Förbered motorn
start-generator--open-valve = Öppna bränsleventilen.
    .result = Handtaget står längs med röret.
    .undo = Vrid handtaget tvärs över röret.
    .response = Öppen
start-generator--cold-engine = Känn på cylinderhuvudet.
start-generator--cold-engine--cold = Det är kallt.
start-generator--cold-engine--warm = Det är varmt.
# $count — a number
start-generator--preheat =
    { $count ->
        [one] Håll in glödknappen i { $count } minut.
       *[other] Håll in glödknappen i { $count } minuter.
    }
    .why = En kall motor startar inte på första försöket.
start-generator--panel =
    .alt = Panelen med två knappar och en lampa. Glödknappen sitter till vänster.
    .caption = Panelen bredvid dörren
start-generator--dark-stairs = Tänd lampan ovanför trappan.
start-generator--start = Starta motorn
start-generator--ear-protection = Ta på dig hörselskydd innan motorn går.
# $keys — keys: Ctrl + Shift + U
start-generator--unlock = Tryck på { $keys } och lås upp panelen.
    .input = Kod till panelen
start-generator--moving-parts = Fläkten startar utan förvarning. Håll undan händerna.
# $button — label: Start
start-generator--press-start = Tryck på { $button } en gång.
    .result = Motorn går inom tio sekunder.
start-generator--read-pressure = Läs av oljetrycket.
    .input = Oljetryck i bar
start-generator--check-around = Gå ett varv runt motorn.
start-generator--look-under = Titta efter olja på golvet.
start-generator--listen = Lyssna efter knackningar.
start-generator--let-settle = Låt motorn gå utan last.
# $way — menu: Settings > Clock
start-generator--sync-clock = Ställ klockan under { $way }.
start-generator--take-over = Ta över lasten
start-generator--at-the-panel = Vid panelen
start-generator--turn-switch = Vrid omkopplaren till aggregatet.
start-generator--watch-lamp = Den gröna lampan lyser.
start-generator--by-command = Med ett kommando
start-generator--back-feed = Slut aldrig båda brytarna.
start-generator--back-feed-grid = Aggregatet skulle mata **elnätet**.
start-generator--back-feed-people = Den som reparerar ledningen kan omkomma.
# $first — a step
start-generator--note-time = Skriv upp när lasten togs över. Börja med { $first } för att gå tillbaka.
    .input = Tid
start-generator--remark = Ett aggregat som aldrig körs är ett aggregat som inte går när det behövs.
start-generator--started = Aggregatet bär lasten.
start-generator--approved = Avläsningarna ligger inom gränserna.
