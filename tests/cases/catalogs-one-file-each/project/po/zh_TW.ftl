cart-empty = 購物車是空的。
