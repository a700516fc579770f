cart-pay = Betala
