call-support = Ring supporten
call-support--intro = Samtal kostar ingenting.
call-support--press-key = Tryck på { $key }.
