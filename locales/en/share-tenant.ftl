share-tenant = Share one { -tenant } between { -product-office } and { -product-azure }
    .description = Let everyone use { -product-office } and { -product-azure } with a single account, whichever of them you had first.
share-tenant--intro = One account per person is enough. Do you have { -product-office } and want { -product-azure }, or the other way round? In both cases the newcomer can use the { -product-azure-ad } { -tenant } you have.
share-tenant--enterprise = Customers with an Enterprise Agreement follow other rules, which are not described here. If you need help, contact [](link:azure-support).

share-tenant--in-short = In short
# $button — label: Sign in with your organizational account
share-tenant--quick-azure = From { -product-office } to { -product-azure }: start the sign-up for { -product-azure }, choose { $button } and continue with your { -product-office } account. The steps are in [](#office-first).
share-tenant--quick-office = From { -product-azure } to { -product-office }: sign in to { -product-office } with your { -product-azure } account and place the order. The new subscription uses the directory you have. The steps are in [](#azure-first).
share-tenant--role-needed = Only a global or billing administrator of the { -tenant } can order { -product-office }. [Find out your role](#your-role) before you begin.
share-tenant--see-background = If you would like to know first how it works, read [](#background).

share-tenant--details = Step by step

share-tenant--office-first = Scenario 1: { -product-office } is there, { -product-azure } is new
# $account — the e-mail address of the example person
share-tenant--example-office = { -example-person } uses { -product-office } as { $account } and now needs { -product-azure }. Two colleagues are active users as well.
share-tenant--users-before =
    .alt = The admin center with three active users. { -example-person } is the first.
share-tenant--lead-azure = To sign up for { -product-azure }:
# $trial — label: Free trial, $start — label: Start now
share-tenant--start-trial = Open the [](link:azure-site) and choose { $trial }. On the page that follows, choose { $start }.
share-tenant--trial-page =
    .alt = The start page of the free trial with its highlighted button.
# $button — label: Sign in with your organizational account
share-tenant--choose-account = Choose { $button }.
share-tenant--account-choice =
    .alt = The sign-in page offers two kinds of accounts. The second one is highlighted.
share-tenant--fill-form = Fill in the form and complete the sign-up.
    .result = You see a page that says that your subscription is ready.
share-tenant--form =
    .alt = The sign-up form with four parts. The first is open, and its fields are highlighted.
share-tenant--ready-page =
    .alt = The last page of the sign-up with a tick mark. The button below it is highlighted.
share-tenant--check-azure = { -product-azure } now knows the people you know from { -product-office }. To see for yourself:
# $button — label: Start managing my service
share-tenant--start-managing = On the last page of the sign-up, choose { $button }.
# $path — menu: Browse > Active Directory
share-tenant--open-directory = Choose { $path }.
share-tenant--directory-entry =
    .alt = The menu of the portal and, next to it, a list of services. One of them is highlighted.
# $tab — label: Users
share-tenant--open-users = Choose { $tab }.
share-tenant--users-tab =
    .alt = The page of the directory. One of its four tabs is highlighted.
share-tenant--compare-users = Compare the list with the users of { -product-office }.
    .result = { -example-person } and both colleagues are listed.
share-tenant--users-after =
    .alt = The directory with three users. { -example-person } is the first.

share-tenant--azure-first = Scenario 2: { -product-azure } is there, { -product-office } is new
# $account — the e-mail address of the example person
share-tenant--example-azure = This time, { -example-person } uses { -product-azure } as { $account } and would like { -product-office } for everyone in the same directory.
share-tenant--role-needed-again = The order only goes through with the account of a global or billing administrator of the { -tenant }. [Find out your role](#your-role).
share-tenant--subscription =
    .alt = The settings of the portal with { -example-person(form: "genitive") } subscription.
share-tenant--directory-users =
    .alt = The directory with three users before { -product-office } is ordered.
share-tenant--lead-office = To order { -product-office }:
share-tenant--check-office = { -product-office } is ready, and everyone in the directory is an active user. To see for yourself:

share-tenant--your-role = Find out your role
# $path — menu: Browse > Active Directory
share-tenant--find-directory = Choose { $path }.
share-tenant--directory-menu =
    .alt = The menu of the portal and, next to it, a list of services. One of them is highlighted.
# $tab — label: Users
share-tenant--show-users = Choose { $tab }.
share-tenant--users-of-directory =
    .alt = The page of the directory. One of its four tabs is highlighted.
# $field — label: Organizational role
share-tenant--pick-user = Select your name. In our example, it is { -example-person }.
    .result = Your role is in the field { $field }.
share-tenant--user-page =
    .alt = The page of one user. The field with the role is highlighted.

share-tenant--background = Behind the scenes: directories, users and subscriptions
share-tenant--shared-service = { -product-office } and { -product-azure } leave the care of users and subscriptions to { -product-azure-ad }. There, they are kept in directories, much like papers in a folder. For one account to work with two subscriptions, both must be in the same directory. Three things are worth knowing:
share-tenant--inside-directory = Directories contain subscriptions. It is never the other way round.
share-tenant--belongs-to-directory = Users are members of a directory, not its owners.
share-tenant--follows-account = Your account decides where a subscription goes: into the directory that the account is in. If you order { -product-office } with the account from { -product-azure }, both stay together.
share-tenant--overview =
    .alt = A directory drawn as a frame. In it, lines lead from three users to two subscriptions.
share-tenant--learn-more = Read more in [](link:directories).
share-tenant--azure-owner = An { -product-azure } subscription belongs to one person in the directory.
share-tenant--office-owner = An { -product-office } subscription belongs to the directory as a whole. Everyone who holds the necessary role there can manage it.

share-tenant--go-on = What to do next
share-tenant--bought-apart = Did you get { -product-office } and { -product-azure } at different times, with different accounts? See [](doc:link-tenant).
share-tenant--still-stuck = If a question remains, ask [](link:azure-support).
