sign-in--use-account =
    { $account ->
        [service-admin] 以 { -product-azure } 訂用帳戶服務管理員的身分，登入 [](link:classic-portal)。
        [user] 以您的 { -product-office } 帳戶登入。
       *[global-admin] 以 { -product-office } { -tenant }全域管理員的身分登入。
    }
sign-in--sign-in-page =
    .alt = 登入頁面：上方是使用者名稱與密碼欄位，下方的按鈕以醒目外框標示。
