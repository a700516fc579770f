### Not translated to en yet. To translate a message, take the marks at the beginning of its lines away.

# ### Names of products and things, so that each is written in one way everywhere.

# -product-share = Exempla Share
