cart-empty = Varukorgen är tom.
