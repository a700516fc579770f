### Not translated to de yet. To translate a message, take the marks at the beginning of its lines away.

# ### Namn på produkter och saker, så att var och en skrivs på ett enda sätt överallt.

# -product-share = Exempla Share
