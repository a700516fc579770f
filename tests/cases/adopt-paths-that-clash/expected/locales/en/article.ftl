article = Sign in
article--tap-your-card-on-the-reader = Tap your card on the reader.
