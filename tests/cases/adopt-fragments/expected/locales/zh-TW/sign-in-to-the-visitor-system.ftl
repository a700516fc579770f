sign-in-to-the-visitor-system--sign-in-to-the-visitor-system = 登入訪客系統。
sign-in-to-the-visitor-system--open-the-list-of-guests = 開啟訪客清單。
sign-in-to-the-visitor-system--list =
    .alt = 開啟訪客清單。
sign-in-to-the-visitor-system--select-the-guest = 選取訪客。
