label-drawer = Drawer
label-count = Count
label-note = Notes
