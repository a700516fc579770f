return-key = Take a key back
return-key--select-clear-and-then-save = Select { $clear }, and then { $save }.
