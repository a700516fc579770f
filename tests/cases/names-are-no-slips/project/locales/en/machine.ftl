machine = The coffee machine
machine--name = Brewmaster Bean Service Center
machine--version = Brewmaster Home, version 21 (Build 18)
machine--way = Settings > When it rests > Energy Saver
machine--record = rt=1426 host=kitchen cat=brew The pump has started for the first cup
machine--notice = The pump has started for the first cup
machine--quoted = Select My cup is not listed here, and wait.
machine--left-over = Select the cup that you want to fill, and then wait until the light is green.
machine--label = Choose the message and wait for the light.
machine--library = The file Brew.Support.XXX.jar holds the recipes.
machine--note = The machine is cleaned every week.
machine--sentence = The order of the cups is not important for the machine
machine--overview = Brewmaster Home: a first look
machine--begin = Read this first:
machine--next = Brew a cup
machine--go-on = Go on here.
machine--sales = Sales of the month
machine--sell = Sell more.
