sign-in-to-the-visitor-system--sign-in-to-the-visitor-system = Logga in i besökssystemet.
sign-in-to-the-visitor-system--open-the-list-of-guests = Öppna listan över gäster.
sign-in-to-the-visitor-system--list =
    .alt = Öppna listan över gäster.
sign-in-to-the-visitor-system--select-the-guest = Välj gästen.
