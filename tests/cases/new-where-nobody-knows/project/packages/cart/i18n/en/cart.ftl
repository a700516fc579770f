cart-pay = Pay
