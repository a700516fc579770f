till = Empty the till
till--field = **Count**
till--open = Press { $drawer }.
till--count = Press **Count**, and wait.
till--note = Write a remark under Notes on the receipt.
till--close = Put the receipt into the “remarks” tray.
