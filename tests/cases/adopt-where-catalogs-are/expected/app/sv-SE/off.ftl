off = Släcka en lampa
off--select-off = Välj { $off }.
