close-up--close-cover = Stäng luckan.
close-up--print-test = Välj { $menu }.
    .result = Skrivaren skriver ut en sida.
