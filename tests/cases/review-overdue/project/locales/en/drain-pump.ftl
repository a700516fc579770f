drain-pump = Drain the pump
drain-pump--start = Close the valve.
