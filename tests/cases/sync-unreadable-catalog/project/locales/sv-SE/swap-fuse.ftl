swap-fuse = Byt säkring
