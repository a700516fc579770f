t01 = Taipei to Kaohsiung.
t02 = Wait -- then look.
t03 = Bill Gates said so.
t04 = That is all.
t05 = Read the book.
t06 = It starts at 10:30, or 9:15.
t07 = Note: save.
