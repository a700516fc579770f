### Adopted labels (709f3731137db27b); they follow the articles while nobody edits this file

label-settings = Settings
label-turn-on = Turn on
label-wireless = Wireless
label-turn-off = Turn off
