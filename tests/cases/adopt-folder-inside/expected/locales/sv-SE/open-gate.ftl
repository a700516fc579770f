open-gate = Öppna grinden
open-gate--lift-the-bar = Lyft bommen.
