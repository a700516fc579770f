texts = Texts
texts--press = Press the { $b } button.
texts--open = Open { $n } files.
label-save = Save
