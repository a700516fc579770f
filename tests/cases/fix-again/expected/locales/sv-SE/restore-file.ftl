restore-file = Återställ en fil
restore-file--open-portal = Öppna { -product-vault } i [portalen](link:portal).
restore-file--pick = { $count ->
        [one] Välj filen.
       *[other] Välj de { $count } filerna.
    }

restore-file--run = Kör `vault restore --all`.
restore-file--ask = Vänta på mejlet.
