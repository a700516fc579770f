-desk = Power Desk
label-open = 開啟 { -desk }
label-save = 儲存
