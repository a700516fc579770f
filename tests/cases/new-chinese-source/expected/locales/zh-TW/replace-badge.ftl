replace-badge = TODO：寫一個標題，說明讀者能完成什麼事。
replace-badge--intro = TODO：用一兩句話說明這份文件的用途，以及什麼時候會用到。
replace-badge--first-section = TODO：寫一個小標題。
replace-badge--first-paragraph = TODO：寫下這一節的第一段。
