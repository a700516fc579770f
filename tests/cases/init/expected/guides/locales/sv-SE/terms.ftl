### Namn på produkter och saker, så att var och en skrivs på ett enda sätt överallt.

-product-share = Exempla Share
