remove = Remove a guest
remove--delete-the-guest = Delete the guest.
remove--move-a-guest = Move a guest
remove--enter-the-new-day = Enter the new day.
