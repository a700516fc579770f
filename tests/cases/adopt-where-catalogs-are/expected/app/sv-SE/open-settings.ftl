open-settings--open-settings = Öppna { $settings }.
open-settings--select-lamps = Välj { $lamps }.
open-settings--wait-until-the-list-is-there = Vänta tills listan är där.
