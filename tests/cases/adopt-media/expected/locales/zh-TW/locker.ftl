locker = 開啟智慧取物櫃
locker--touch-the-screen = 點一下螢幕。
locker--start =
    .alt = 開始畫面。「取件」按鈕位於底部。
locker--press-the-key-sign-and-type-your-code = 按一下 ![鑰匙符號](media:up/media/key.svg)，然後輸入取件碼。
locker--keypad =
    .alt = 有九個按鍵的數字鍵盤。
