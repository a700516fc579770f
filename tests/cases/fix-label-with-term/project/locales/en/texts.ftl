-desk = Power Desk
label-open = Open { -desk }
label-save = Save
