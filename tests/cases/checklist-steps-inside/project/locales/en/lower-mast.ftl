lower-mast = Lower the mast
    .description = Let a light mast down.
lower-mast--lower = Lower the mast.
lower-mast--from-handbook = The handbook says:
lower-mast--hold-rope = Hold the rope with both hands.
lower-mast--coil-rope = Coil the rope.
    .result = It lies flat.
