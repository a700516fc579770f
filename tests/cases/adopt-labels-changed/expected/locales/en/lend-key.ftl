lend-key = Lend a key
lend-key--select-save = Select { $save }.
