open-settings--open-settings = Open { $settings }.
open-settings--select-lamps = Select { $lamps }.
open-settings--wait-until-the-list-is-there = Wait until the list is there.
