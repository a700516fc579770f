### Not translated to de yet. To translate a message, take the marks at the beginning of its lines away.

# ### Knappar, menyer och fält, precis som produkten visar dem på det här språket.

# label-share-screen = Dela skärm
# label-stop-sharing = Sluta dela
