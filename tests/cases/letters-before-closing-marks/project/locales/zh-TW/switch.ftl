switch = 設定開關
switch--set = 在 Café…… 將開關設為「開」。
switch--choose = 選擇「開啟」……
switch--code = 在這裡輸入 `dir`。
