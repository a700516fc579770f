replace-disk = Replace a disk
replace-disk--backup = Pulling out the wrong disk loses data. Compare the numbers first.
replace-disk--prepare = Prepare
replace-disk--find-disk = Find the disk with the red lamp.
replace-disk--swap = Swap the disk
# $lamp — icon: lamp, $found — step reference, such as: step 3
replace-disk--pull-out = Pull out the disk whose lamp { $lamp } you found in { $found }.
replace-disk--tray =
    .alt = A tray with its lever open
    .caption = The lever opens to the left.
# $out — step reference, such as: step 3
replace-disk--push-in = Push the new disk in where the old one was in { $out }.
replace-disk--finish = Finish
replace-disk--close-door = Close the door.
