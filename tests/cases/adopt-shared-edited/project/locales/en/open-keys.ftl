open-keys--open-keys = Open { $keys }.
open-keys--select-the-key = Select the key.
open-keys--enter-the-name-of-the-borrower = Enter the name of the borrower.
