lend-key = Låna ut en nyckel
lend-key--select-save = Välj { $save }.
