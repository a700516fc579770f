drum = Byt trumman
drum--out = Ta ut trumman:
drum--hot = Trumman är het.
drum--pull = Dra i spaken.
drum--take = Ta trumman i handtaget.
drum--close = Stäng luckan.
drum--fingers = Akta fingrarna.
