# $account — the role whose account is used: service-admin, global-admin or user. Select on it, do not print it.
sign-in--use-account =
    { $account ->
        [service-admin] Sign in to the [](link:classic-portal) as the service administrator of the { -product-azure } subscription.
        [user] Sign in with your { -product-office } account.
       *[global-admin] Sign in as a global administrator of the { -product-office } { -tenant }.
    }
sign-in--sign-in-page =
    .alt = The sign-in page: a field for the user name, a field for the password and, below them, the highlighted button.
