fill-tray = Fill the paper tray
    .description = One tray takes 250 sheets.
fill-tray--by-hand = By hand
fill-tray--open-tray = Open the tray.
fill-tray--add-paper = Add paper up to { $mark }.
print-test-page = Print a test page
print-test-page--press-start = Press the green button.
clean-glass = Clean the glass
clean-glass--wipe = Wipe the glass with a dry cloth.
label-max-line = MAX
# The order of these is that of the index.
group-name-laser = Laser printers
group-name-inkjet = Inkjet printers
group-name-supplies = Paper and ink
