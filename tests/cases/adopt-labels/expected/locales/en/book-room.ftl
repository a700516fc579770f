book-room = Book a room
book-room--rooms-are-not-booked-by-telephone = Rooms are **not** booked by telephone.
book-room--in-the-calendar-select-rooms-and-then = In the calendar, select { $rooms }, and then select { $new-booking }.
book-room--go-to-settings-language-and-select = Go to { $menu }, and select { $english }.
book-room--enter-a-time-in-from-and-select-save-or = Enter a time in **From**, and select { $save } or **Cancel**.
book-room--note-select-save-once = **Note:** Select { $save } once.
book-room--save-keeps-the-booking-for-a-year = { $save }: keeps the booking for a year.
