self.stegvisPages=[
[["Återställ brandlarmet\n lås upp centralapparaten lyft på locket tryck den gula knappen skriv klockslaget loggboken","fire/reset-alarm.html"]],
[["Prova brandlarmet\n lås upp centralapparaten lyft på locket tryck den blå knappen","test-alarm.html"]],
];
