book-room = Boka ett rum
book-room--rooms-are-not-booked-by-telephone = Rum bokas **inte** per telefon.
book-room--in-the-calendar-select-rooms-and-then = Välj { $rooms } i kalendern och välj sedan { $new-booking }.
book-room--go-to-settings-language-and-select = Öppna { $menu } och välj { $english }.
book-room--enter-a-time-in-from-and-select-save-or = Välj { $save } eller **Avbryt** när du har angett en tid i **Från**.
book-room--note-select-save-once = **Obs!** Välj { $save } en gång.
book-room--save-keeps-the-booking-for-a-year = { $save }: behåller bokningen i ett år.
