machine = Kaffemaskinen
machine--name = Brewmaster Bean Service Center
machine--version = Brewmaster Home, version 21 (Build 18)
machine--way = Settings > When it rests > Energy Saver
machine--record = rt=1426 host=kitchen cat=brew The pump has started for the first cup
machine--notice = The pump has started for the first cup
machine--quoted = Välj My cup is not listed here (min kopp visas inte här) och vänta.
machine--left-over = Välj the cup that you want to fill och vänta sedan tills lampan lyser grönt.
machine--label = Välj meddelandet och vänta på lampan.
machine--library = Filen Brew.Support.XXX.jar innehåller recepten.
machine--note = Maskinen rengörs varje vecka. XXX: fråga köket.
machine--sentence = Kopparnas ordning spelar ingen roll för maskinen.
machine--overview = Brewmaster Home – Översikt (Kort)
machine--begin = Läs detta först:
machine--next = Brygg en kopp.
machine--go-on = Fortsätt här.
machine--sales = Månadens Stora Försäljning
machine--sell = Sälj mer.
