### Adopted labels (9ba9bb7e18f6873d); they follow the articles while nobody edits this file

label-keys = Nyckelskåp
label-save = Spara
label-clear = Rensa
