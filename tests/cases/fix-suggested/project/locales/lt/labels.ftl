label-save = Išsaugoti
