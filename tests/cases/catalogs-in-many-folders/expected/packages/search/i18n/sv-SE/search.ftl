# search-hint = Search all products
