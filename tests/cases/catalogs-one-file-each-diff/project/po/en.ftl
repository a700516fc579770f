cart-empty = Your cart is empty.
cart-pay = Pay
