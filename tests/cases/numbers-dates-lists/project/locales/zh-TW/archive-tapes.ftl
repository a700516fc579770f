archive-tapes = 封存備份磁帶
archive-tapes--stock = 檔案室的架子共 { $meters } 公尺，其中 { NUMBER($share, style: "percent") } 可用。租金：每公尺 { $rate } 或 { NUMBER($rate, minimumFractionDigits: 0, maximumFractionDigits: 1) }。
archive-tapes--count-tapes =
    { $tapes ->
       *[other] 裝入 { $tapes } 捲磁帶。
    }
archive-tapes--weigh-box =
    { $weight ->
       *[other] 箱子重 { $weight } 公斤。
    }
archive-tapes--third-row =
    { NUMBER($row, type: "ordinal") ->
       *[other] 使用第 { $row } 排。
    }
archive-tapes--send-by = 請在 { DATETIME($deadline, dateStyle: "full") }前寄出；取件時間為 { $pickup }，即 { DATETIME($pickup, timeStyle: "short") }。
archive-tapes--choose-shelf = 放到{ $shelves }，並通知 { $people }。
print-labels--print =
    { $copies ->
       *[other] 列印 { $copies } 張 { DATETIME($day, month: "long", day: "numeric") }的標籤。
    }
label-shelf-a = A 架
label-shelf-b = B 架
