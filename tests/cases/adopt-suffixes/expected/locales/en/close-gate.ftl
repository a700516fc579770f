close-gate = Close the gate
close-gate--lower-the-bar = Lower the bar.
