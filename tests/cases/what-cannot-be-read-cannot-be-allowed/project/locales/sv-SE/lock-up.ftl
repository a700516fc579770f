lock-up = Lås
# stegvis-allow: syntax-error — rättas senare
lock-up--lock = Lås { $dörren.
