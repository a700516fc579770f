### Names of products and things, so that each is written in one way everywhere.

-product-share = Exempla Share
