label-open = 開啟
label-settings = 設定
label-test-page = 測試頁
