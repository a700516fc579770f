remove = Ta bort en gäst
remove--delete-the-guest = Radera gästen.
remove--move-a-guest = Flytta en gäst
remove--enter-the-new-day = Ange den nya dagen.
