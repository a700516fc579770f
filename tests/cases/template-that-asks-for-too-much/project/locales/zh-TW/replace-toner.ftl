replace-toner = 更換碳粉匣
replace-toner--have-toner = 您有新的碳粉匣。
replace-toner--intro = 印表機提示時，請更換碳粉匣。
replace-toner--do-it = 更換碳粉匣
replace-toner--open-cover = 按下{ $button }。
replace-toner--hot-part = 碳粉匣後方的零件溫度很高。
replace-toner--take-out = 取出舊的碳粉匣，裝入新的。
replace-toner--replaced = 已更換碳粉匣
