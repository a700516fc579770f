-brand = Lantern
menu-open =
    .label = 開啟檔案…
    .accesskey = O
menu-close-tabs = 關閉 { $count } 個分頁
menu-about = 關於 <strong data-l10n-name="brand">{ -brand }</strong>
menu-none = - 無 -
menu-quit = 結束
