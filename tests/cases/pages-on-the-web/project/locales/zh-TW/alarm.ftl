open-panel--unlock = 以鑰匙打開受信總機。
open-panel--lift-cover = 掀開護蓋。
reset-alarm = 復歸火警警報
reset-alarm--press-reset = 按下黃色按鈕。
reset-alarm--log-it = 在記錄簿寫下時間。
test-alarm = 測試火警警報
