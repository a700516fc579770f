off = Turn off a lamp
off--select-off = Select { $off }.
