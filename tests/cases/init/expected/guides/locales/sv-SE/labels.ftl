### Knappar, menyer och fält, precis som produkten visar dem på det här språket.

label-share-screen = Dela skärm
label-stop-sharing = Sluta dela
