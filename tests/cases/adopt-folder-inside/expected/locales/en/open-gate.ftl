open-gate = Open the gate
open-gate--lift-the-bar = Lift the bar.
