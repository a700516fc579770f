cart-pay = Betal
