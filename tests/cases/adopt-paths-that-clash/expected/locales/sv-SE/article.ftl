article = Logga in
article--tap-your-card-on-the-reader = Håll kortet mot läsaren.
