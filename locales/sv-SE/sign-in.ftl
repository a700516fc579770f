sign-in--use-account =
    { $account ->
        [service-admin] Logga in på [](link:classic-portal) som tjänstadministratör för { -product-azure }-prenumerationen.
        [user] Logga in med ditt { -product-office }-konto.
       *[global-admin] Logga in som global administratör för { -product-office }-{ -tenant(form: "definite") }.
    }
sign-in--sign-in-page =
    .alt = Inloggningssidan: ett fält för användarnamnet, ett för lösenordet och under dem den markerade knappen.
