restore-file = Återställ en fil
    .summary = Så får du tillbaka en fil.
restore-file--open-portal = Öppna Vault i [portalen](link:status).
restore-file--pick = { $count ->
        [one] Välj filen.
       *[other] Välj de { $count } filerna.
    }
# Den här knappen finns inte längre.
restore-file--old-button = Tryck på knappen.

restore-file--run = Kör `vault återställ --alla`.
# stegvis-allow: untranslated — skrivs lika
restore-file--ask = - Vänta på mejlet.
