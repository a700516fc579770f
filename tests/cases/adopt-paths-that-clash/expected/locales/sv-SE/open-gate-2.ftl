open-gate-2 = Den öppna grinden
open-gate-2--the-gate-closes-by-itself = Grinden stängs av sig själv.
