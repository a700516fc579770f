### 按鈕、功能表與欄位：與產品在這個語言中顯示的文字完全相同。

label-share-screen = 分享螢幕
label-stop-sharing = 停止分享
