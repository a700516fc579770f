lamp = Check the lamp
lamp--intro = The lamp lights up while the door is open.
