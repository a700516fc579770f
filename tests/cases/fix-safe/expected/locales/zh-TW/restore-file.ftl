restore-file = 還原檔案
restore-file--open-portal = 在[入口網站](link:portal)中開啟 { -product-vault }。
restore-file--pick = { $count ->
       *[other] 選取這 { $count } 個檔案。
    }
restore-file--run = 執行 `vault restore --all`。
restore-file--ask = 請等候郵件。
