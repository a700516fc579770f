lamp = Tänd lampan
lamp--press-the-lamp = Tryck på ![lampsymbolen](media:lamp.svg).
