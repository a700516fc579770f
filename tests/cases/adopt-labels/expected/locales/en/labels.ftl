### Adopted labels (f6ab0508b07ec41c); they follow the articles while nobody edits this file

label-rooms = Rooms
label-new-booking = New booking
label-settings = Settings
label-language = Language
label-english = English
label-save = Save
