### Adopted labels (fc019c8b190f4cc1); they follow the articles while nobody edits this file

label-rooms = Rum
label-new-booking = Ny bokning
label-settings = Inställningar
label-language = Språk
# stegvis-allow: untranslated — the articles name it as the source does
label-english = English
label-save = Spara
