open-gate = Öppna grinden
open-gate--hold-the-card-at-the-post = Håll kortet mot stolpen.
