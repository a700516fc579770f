article-2 = Sign out
article-2--tap-your-card-again-as-for-signing-in = Tap your card again, as for [signing in](doc:article).
