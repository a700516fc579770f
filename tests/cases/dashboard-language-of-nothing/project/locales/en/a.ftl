label-save = Save
