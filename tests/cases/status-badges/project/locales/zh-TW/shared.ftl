-projector = 投影機
label-release = 開啟
switch-off--press-power = 請按電源按鈕。
