cancel-room = 取消會議室
cancel-room--select-rooms = 選取 { $rooms }。
cancel-room--select-cancel-and-then-select-save = 選取 **取消**，然後選取 { $save }。
cancel-room--select-close-to-leave-the-calendar = 選取 **關閉** 以離開行事曆。
