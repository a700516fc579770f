close-gate = Stäng grinden
close-gate--pull-the-chain = Dra i kedjan.
