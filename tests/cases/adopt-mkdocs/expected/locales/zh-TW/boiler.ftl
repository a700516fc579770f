boiler = 重新啟動鍋爐
    .description = 鍋爐停止時的處理方式。
boiler--the-boiler-stops-when-the-pressure-falls = 壓力下降時，鍋爐會停止。{ $raw } 請在面板按 { $ctrl }。 { $material }
boiler--never-touch-the-pipe = 切勿碰觸管線。
    .title = 高溫
boiler--it-takes-an-hour-to-cool-down = 冷卻需要一小時。
boiler--the-html-panel-shows-the-pressure = HTML 面板會顯示壓力。
boiler--tip-for-the-night-shift =
    ??? tip "夜班須知"

        請先致電管理員。
boiler--info-since-may =
    !!! info "五月起"

        面板是新的。
boiler--stop = 停止鍋爐
boiler--open-the-valve = 打開閥門。
boiler--stand-aside = 請站到一旁。
boiler--wait-until-it-is-quiet = 等到完全安靜。
boiler--then-go-to-stop-it-or-get-the-form-md = 接著前往[停止鍋爐](#stop)，或[取得表單](link:form){ $md }。
boiler--pressure =
    壓力
    :   水的力量，單位為巴。
boiler--old-panel =
    === "舊面板"

        按紅色按鈕。
boiler--new-panel =
    === "新面板"

        按**停止**。
boiler--valve-closed = { $x }閥門已關
boiler--panel-locked = { $raw }面板已鎖
boiler--below-1-bar = [^1]: 低於 1 巴。
boiler--html-hypertext-markup-language = *[HTML]: HyperText Markup Language
