label-start = Start
role-name-operator = Operator
role-name-lead = Shift lead
