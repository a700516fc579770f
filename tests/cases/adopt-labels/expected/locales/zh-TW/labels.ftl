### Adopted labels (ea117e84705e4d37); they follow the articles while nobody edits this file

label-rooms = 會議室
label-new-booking = 新增預訂
label-settings = 設定
label-language = 語言
# stegvis-allow: untranslated — the articles name it as the source does
label-english = English
label-save = 儲存
