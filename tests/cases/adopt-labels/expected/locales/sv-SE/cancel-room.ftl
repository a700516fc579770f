cancel-room = Avboka ett rum
cancel-room--select-rooms = Välj { $rooms }.
cancel-room--select-cancel-and-then-select-save = Välj **Ta bort** och välj sedan { $save }.
cancel-room--select-close-to-leave-the-calendar = Välj Stäng för att lämna kalendern.
