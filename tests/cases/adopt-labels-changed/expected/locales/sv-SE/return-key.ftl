return-key = Ta emot en nyckel
return-key--select-clear-and-then-save = Välj { $clear } och sedan { $save }.
