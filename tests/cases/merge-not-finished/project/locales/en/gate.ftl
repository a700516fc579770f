gate = Open the gate
<<<<<<< HEAD
gate--open = Open the gate.
=======
gate--unlock = Unlock the gate.
>>>>>>> theirs
gate--leave = Leave it open.
