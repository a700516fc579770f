water-plants = Water the plants
water-plants--fill-can = Fill the can.
