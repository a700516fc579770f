role-name-operator = Operator
link-printer-manual = the printer manual
