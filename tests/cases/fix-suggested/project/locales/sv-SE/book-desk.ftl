book-desk = Boka en plats
book-desk--choose = Välj { $button }.
book-desk--old = Används inte längre.
book-desk--choose = Tryck på { $buton }.
