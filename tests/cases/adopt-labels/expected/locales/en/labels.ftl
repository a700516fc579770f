label-rooms = Rooms
label-new-booking = New booking
label-settings = Settings
label-language = Language
label-english = English
label-save = Save
