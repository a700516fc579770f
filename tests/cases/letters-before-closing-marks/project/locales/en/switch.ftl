switch = Set the switch
switch--set = Set the switch to “ON”.
switch--choose = Choose “Turn on”…
switch--code = Type `dir` here.
