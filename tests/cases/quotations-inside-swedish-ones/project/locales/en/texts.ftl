t01 = “The file "a.txt" is missing”
t02 = “The file "a.txt" is missing”
t03 = A 27” screen called "big" and “wide”.
