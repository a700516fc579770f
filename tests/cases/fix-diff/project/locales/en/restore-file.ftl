restore-file = Restore a file
restore-file--open-portal = Open { -product-vault } in the [portal](link:portal).
# $count — value: how many files
restore-file--pick = { $count ->
        [one] Pick the file.
       *[other] Pick the { $count } files.
    }
restore-file--run = Run `vault restore --all`.
restore-file--ask = Wait for the mail.
