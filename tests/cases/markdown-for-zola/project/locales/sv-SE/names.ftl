role-name-operator = Operatör
link-printer-manual = skrivarens handbok
