open-gate = Open the gate
open-gate--enter-the-code = Enter the code.
open-gate--lift-the-bar = Lift the bar.
open-gate--then-see-close-the-gate = Then see [Close the gate](doc:close-gate).
