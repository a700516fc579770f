### Adopted labels (dc1d5f4eb02acfeb); they follow the articles while nobody edits this file

label-settings = Inställningar
label-turn-on = Slå på
label-wireless = Trådlöst
label-turn-off = Stäng av
