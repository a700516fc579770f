label-start = Starta
role-name-operator = Operatör
role-name-lead = Skiftledare
