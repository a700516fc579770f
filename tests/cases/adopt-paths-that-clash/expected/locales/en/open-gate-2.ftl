open-gate-2 = The open gate
open-gate-2--the-gate-closes-by-itself = The gate closes by itself.
