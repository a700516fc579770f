role-name-operator = 操作人員
role-name-electrician = 電氣技術人員
link-control-room = 控制室
label-start = 啟動
label-stop = 停止
label-settings = 設定
label-clock = 時鐘
