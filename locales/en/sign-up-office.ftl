sign-up-office--choose-plan = Open the [](link:office-plans) and choose the one that suits you.
# $button — label: Sign in
sign-up-office--leave-form = Leave the form empty. Choose { $button } at the top right.
sign-up-office--trial-page =
    .alt = The first page of the order. The link for people who have an account is highlighted at the top right.
sign-up-office--use-azure-account = Use your { -product-azure } account to sign in.
    .detail = To buy for an organization, use the account of a global or billing administrator of its { -product-azure-ad } { -tenant }.
sign-up-office--sign-in-page =
    .alt = The sign-in page: two fields and, below them, the highlighted button.
# $button — label: Try now
sign-up-office--confirm-order = Choose { $button }.
sign-up-office--order =
    .alt = The order with its plan, number of users and price. The button below them is highlighted.
# $button — label: Continue
sign-up-office--accept-receipt = Read the receipt and choose { $button }.
sign-up-office--receipt =
    .alt = The receipt with a tick mark at the top. The button below the order number is highlighted.
