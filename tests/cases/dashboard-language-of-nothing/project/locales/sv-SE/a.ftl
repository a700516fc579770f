label-save = Spara
