replace-toner = Byt toner
replace-toner--have-toner = Du har en ny tonerkassett.
replace-toner--intro = Byt kassett när skrivaren ber om det.
replace-toner--do-it = Byt kassetten
replace-toner--open-cover = Tryck på { $button }.
replace-toner--hot-part = Delen bakom kassetten är het.
replace-toner--take-out = Ta ut den gamla kassetten och sätt i den nya.
replace-toner--replaced = Kassetten är bytt
