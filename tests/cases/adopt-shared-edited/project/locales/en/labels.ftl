### Adopted labels (847ca790641d5b03); they follow the articles while nobody edits this file

label-keys = Keys
label-save = Save
label-clear = Clear
