replace-lamp = 更換{ -projector }燈泡
    .description = 為教室的{ -projector }換上新燈泡。
replace-lamp--new-lamp = 您有一個同型的新燈泡。
replace-lamp--intro = 這項工作需要十分鐘。請參閱[](doc:replace-lamp#wait)。
replace-lamp--prepare = 拆下舊燈泡
replace-lamp--hot = 燈泡很燙，請勿徒手觸摸。
replace-lamp--wait = { $minutes ->
       *[other] 請稍候 { $minutes } 分鐘。
    }
    .result = 風扇停止轉動。
replace-lamp--wait--cool = 外殼已冷卻。
replace-lamp--wait--warm = 外殼仍有餘溫。
replace-lamp--housing =
    .alt = 從下方看到的外殼，上面有兩顆螺絲。
replace-lamp--lamps = 各教室的燈泡
replace-lamp--model = 教室
replace-lamp--lamp = 燈泡
replace-lamp--small-room = 小教室
replace-lamp--lamp-a = A 型
