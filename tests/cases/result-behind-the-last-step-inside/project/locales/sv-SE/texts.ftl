end = Slå på värmen
end--one = Öppna ventilen.
end--two = Fyll tanken.
end--three = Stäng ventilen.
end--first = Tryck på den gröna knappen.
end--second = Tryck på den röda knappen.
end--four = Starta pumpen:
    .result = Pumpen brummar.
