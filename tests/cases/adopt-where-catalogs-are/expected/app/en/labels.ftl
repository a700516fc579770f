### Adopted labels (43ba696d50848a99); they follow the articles while nobody edits this file

label-settings = Settings
label-lamps = Lamps
label-off = Off
