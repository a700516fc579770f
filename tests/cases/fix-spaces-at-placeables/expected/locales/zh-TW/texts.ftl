-desk = Power Desk
open-desk = 開啟 { -desk } 群組。
call-desk = 從辦公室撥打 { "24" } 號
wait-files = 等候群組中的 {NUMBER($files)} 個檔案
talk-desk = 在辦公室與 { -desk }{ -desk } 交談
