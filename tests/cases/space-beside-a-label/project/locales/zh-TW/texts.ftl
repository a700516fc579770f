texts = 文字
texts--press = 按一下 { $b } 按鈕。
texts--open = 開啟 { $n } 個檔案。
label-save = 儲存
