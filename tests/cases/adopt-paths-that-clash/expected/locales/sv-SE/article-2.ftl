article-2 = Logga ut
article-2--tap-your-card-again-as-for-signing-in = Håll kortet mot läsaren igen, som för att [logga in](doc:article).
