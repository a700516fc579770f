t01 = Follow it.
