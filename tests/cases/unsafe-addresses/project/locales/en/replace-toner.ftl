replace-toner = Replace the toner
replace-toner--have-toner = You have a new toner cartridge.
replace-toner--intro = Replace the cartridge when the printer asks for it.
replace-toner--do-it = Replace the cartridge
replace-toner--open-cover = Press { $button } <b>now</b> [x](data:text/html,y) ![y](file:///etc/passwd).
replace-toner--hot-part = The part behind the cartridge is hot.
replace-toner--take-out = Take out the old cartridge and put in the new one.
replace-toner--replaced = The cartridge was replaced
