close-up--close-cover = Close the cover.
close-up--print-test = Choose { $menu }.
    .result = The printer prints a page.
