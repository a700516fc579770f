water-plants = 澆花
water-plants--fill-can = 把澆水壺裝滿。
