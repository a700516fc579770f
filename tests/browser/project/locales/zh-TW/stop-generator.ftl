stop-generator = 停止{ -generator }
    .description = 將負載交還市電，並讓引擎冷卻。
# $button — label: Stop
stop-generator--unload = 將開關轉到市電的位置，然後按下{ $button }。
stop-generator--cool-down = 讓引擎冷卻五分鐘。
stop-generator--close-valve = 關閉燃油閥。
stop-generator--valve =
    .alt = 閥門把手與油管垂直。
