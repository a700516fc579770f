-site = Poolside

guests =
    { $count ->
        [en] En gäst är i bassängen.
       *[other] { $count } gäster är i bassängen.
    }
lanes =
    { $count ->
        [one] En bana är öppen.
       *[other] Flera banor är öppna.
    }
shower = Duscha i 30 minuter innan du badar.
dose = Fyll tanken till 80 och tillsätt 20 cl av rengöringsmedlet.
book = Logga in på { -site } och boka sedan en bana i Poolside.
code = Skriv `TODO ??` som namn på listan.
closed = { "" }
quote = På skylten står det ”Stängt”.
wait = Vänta ett dygn och kontrollera igen efter 3 dygn.
