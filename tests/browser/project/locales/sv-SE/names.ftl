role-name-operator = Driftoperatör
role-name-electrician = Elektriker
link-control-room = kontrollrummet
label-start = Start
label-stop = Stopp
label-settings = Inställningar
label-clock = Klocka
