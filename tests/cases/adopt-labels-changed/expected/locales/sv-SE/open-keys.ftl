open-keys--open-keys = Öppna { $keys }.
open-keys--select-the-key = Välj nyckeln.
open-keys--enter-the-name-of-the-borrower = Ange låntagarens namn.
