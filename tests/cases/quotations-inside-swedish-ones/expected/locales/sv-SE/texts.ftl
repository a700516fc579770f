t01 = ”Filen ’a.txt’ saknas”
t02 = ”Filen ’a.txt’ saknas”
t03 = En 27” skärm som heter ”stor” och ”bred”.
