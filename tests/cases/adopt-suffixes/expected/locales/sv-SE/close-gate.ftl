close-gate = Stäng grinden
close-gate--lower-the-bar = Sänk bommen.
