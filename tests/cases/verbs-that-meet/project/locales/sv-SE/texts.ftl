client = Den klient som du använder använder TLS.
files = De filer som finns finns i mappen.
licence = Ge var och en en egen licens.
start = När guiden startar startar också lampan.
slip = Öppna mappen mappen.
