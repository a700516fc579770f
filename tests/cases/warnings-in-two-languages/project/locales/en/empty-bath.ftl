label-pump = Pump
empty-bath = Empty the acid bath
empty-bath--ventilated = The room is ventilated while the light is on.
empty-bath--acid = The acid burns skin and eyes. Wear:
empty-bath--gloves = gloves
empty-bath--goggles = goggles
# $button — label: Pump
empty-bath--splashes = When you press { $button }, acid **splashes**. Close the lid first.
# $button — label: Pump
empty-bath--pump = Press { $button }.
empty-bath--rinse = Rinse the bath.
empty-bath--hot = The bath stays hot for an hour.
