self.stegvisPages=[
[["Reset the fire alarm\n unlock the panel lift cover press yellow button write time in log","fire/reset-alarm.html"]],
[["Test the fire alarm\n unlock the panel lift cover press blue button","test-alarm.html"]],
];
