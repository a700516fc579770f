move-desk = Move to another desk
move-desk--pack-boxes = Pack your things into moving boxes.
move-desk--label-boxes = Write your new room number on each box.
move-desk--on-moving-day = Do the rest on the day of the move.
move-desk--carry-boxes = Take the boxes to the lift.
# $both: references to the steps in which boxes are packed and labelled
move-desk--report-missing = If a box is missing, do { $both } again.
