-projector = projektor
label-release = Lossa
switch-off--press-power = Tryck på strömknappen.
