### Adopted labels (5f1fed03c38d68fb); they follow the articles while nobody edits this file

label-keys = Nycklar
label-save = Lagra
label-clear = Rensa
