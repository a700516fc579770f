signup-m365 = Get { -product-office } with your { -product-azure } account
    .description = Order { -product-office } with the account you use for { -product-azure }, and check that your colleagues can use it too.
signup-m365--who-can = You can order { -product-office } with the account you already use for { -product-azure }. If your organization has the { -product-azure } subscription, you can order for everybody in its { -product-azure-ad } ({ -product-azure-ad(form: "short") }). Only a global or billing administrator of the { -tenant } can do so: [check your role](#check-role) first. What each role may do is explained in [](link:admin-roles).
signup-m365--already-both = Do you have both already? See [](doc:link-tenant).

signup-m365--get-office = Order { -product-office }
signup-m365--check-users = That was all for a subscription of your own. If you ordered for an organization, check that its people have arrived:
signup-m365--same-directory = From now on, { -product-office } uses the directory of your { -product-azure } subscription. The reasons are in [](doc:signup-azure#background), further details in [](link:directories).

signup-m365--check-role = Check your role in { -product-azure-ad(form: "short") }
# $services — label: More services, $service — label: Active Directory
signup-m365--find-directory = Choose { $services } and search for { $service }.
signup-m365--services =
    .alt = The list of services with a search box. One result is highlighted.
# $path — menu: Users and groups > All users
signup-m365--list-users = Choose { $path }.
signup-m365--pick-name = Select your name.
signup-m365--name-list =
    .alt = A list of three people with their user names. The first one is highlighted.
# $item — label: Directory role
signup-m365--show-role = Choose { $item }.
signup-m365--user-page =
    .alt = The page of one user. An entry of the menu on the left is highlighted.
# $global — label: Global administrator, $billing — menu: Limited administrator > Billing administrator
signup-m365--read-role = See which role is selected.
    .result = You can order for your organization if it is { $global } or { $billing }.
signup-m365--role-choices =
    .alt = The roles a user can have. One role is selected and one box below it is ticked.
