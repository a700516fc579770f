self.stegvisPages=[
[["Clean the glass\n wipe the glass with dry cloth","clean-glass.html"]],
[["Fill the paper tray\nOne tray takes 250 sheets.","fill-tray.html"],["By hand\nopen the tray add paper up to max","#by-hand"]],
[["Print a test page\n time needed minutes press the green button","print-test-page.html"]],
];
