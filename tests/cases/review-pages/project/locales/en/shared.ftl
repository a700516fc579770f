-projector = projector
label-release = Release
switch-off--press-power = Press the power button.
