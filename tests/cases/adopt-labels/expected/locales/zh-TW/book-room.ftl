book-room = 預訂會議室
book-room--rooms-are-not-booked-by-telephone = 會議室**不**接受電話預訂。
book-room--in-the-calendar-select-rooms-and-then = 在行事曆中選取 { $rooms }，然後選取 { $new-booking }。
book-room--go-to-settings-language-and-select = 前往 { $menu }，然後選取 { $english }。
book-room--enter-a-time-in-from-and-select-save-or = 在 **開始時間** 輸入時間，然後選取 { $save } 或 **取消**。
book-room--note-select-save-once = **注意：** 只要選取一次 { $save }。
book-room--save-keeps-the-booking-for-a-year = { $save }：預訂資料會保留一年。
