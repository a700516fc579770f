sign-in-to-the-visitor-system--sign-in-to-the-visitor-system = Sign in to the visitor system.
sign-in-to-the-visitor-system--open-the-list-of-guests = Open the list of guests.
sign-in-to-the-visitor-system--list =
    .alt = Open the list of guests.
sign-in-to-the-visitor-system--select-the-guest = Select the guest.
