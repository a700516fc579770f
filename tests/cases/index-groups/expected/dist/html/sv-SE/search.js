self.stegvisPages=[
[["Rengöra glaset\n torka av glaset med en torr trasa","clean-glass.html"]],
[["Fylla på pappersfacket\nEtt fack rymmer 250 ark.","fill-tray.html"],["För hand\nöppna facket lägg papper upp till max","#by-hand"]],
[["Skriva ut en testsida\n tidsåtgång minuter tryck på den gröna knappen","print-test-page.html"]],
];
