role-name-operator = Operator
role-name-electrician = Electrician
link-control-room = the control room
label-start = Start
label-stop = Stop
label-settings = Settings
label-clock = Clock
