self.stegvisPages=[
[["Test the telephone line\nFind out whether a line carries a tone.","test-line.html"],["Prepare\nby telephone call the desk and have line booked command book at terminal","#prepare"],["Test\nsend tone with tester ringing carries 90 volts plug in press key without ask neighbour for one dial your own number result other end hears it hang up is silent","#test"]],
];
