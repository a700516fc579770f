cart-empty = Varukorgen är tom.
cart-pay = Betala
