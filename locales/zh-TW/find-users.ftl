find-users--open-admin-center = 前往 [](link:admin-center)，然後登入。
find-users--open-active-users = 選取{ $path }。
    .result = 清單會列出目錄中的所有人員。
find-users--active-users =
    .alt = 系統管理中心。左側窗格顯示選取的項目，主要區域列出三個人。
