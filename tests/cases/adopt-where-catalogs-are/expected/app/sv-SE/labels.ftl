### Adopted labels (55669faa85dfd3a0); they follow the articles while nobody edits this file

label-settings = Inställningar
label-lamps = Lampor
label-off = Av
