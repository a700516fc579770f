cancel-room = Cancel a room
cancel-room--select-rooms = Select { $rooms }.
cancel-room--select-cancel-and-then-select-save = Select **Cancel**, and then select { $save }.
cancel-room--select-close-to-leave-the-calendar = Select **Close** to leave the calendar.
