link-tenant = Connect an { -product-office } { -tenant } to an { -product-azure } subscription
    .description = Bring { -product-office } and { -product-azure } together in one directory when they were bought separately.
link-tenant--intro = When { -product-office } and { -product-azure } were bought separately, each has a directory of its own. Connect the two, and people sign in to { -product-azure } with the work or school account they have. As the service administrator of the subscription, you add the { -tenant } to it.
link-tenant--moving = Would you rather move a subscription from your personal Microsoft account to your work or school account? Then there is nothing to connect. See [](link:transfer).
link-tenant--no-azure-yet = If you have no { -product-azure } subscription yet, see [](doc:signup-azure).

link-tenant--have-service-admin = You can sign in as the service administrator of the { -product-azure } subscription. Being a co-administrator is not enough for every step. How to change the service administrator is described in [](link:classic-admins).
link-tenant--have-global-admin = You can sign in as a global administrator of the { -product-office } { -tenant }.
link-tenant--address-outside = No user of the { -tenant } has the e-mail address of the service administrator.
link-tenant--address-differs = The service administrator and the global administrators have different e-mail addresses.
link-tenant--one-kind-of-account = The service administrator’s address is used for one kind of account only. If it is both a Microsoft account and a work account, let another [](link:microsoft-account) be the service administrator until you have finished.

link-tenant--link-them = Connect the { -tenant } and the subscription
link-tenant--three-parts = The work has three parts. Choose a quiet hour: in part 2, people lose access.

link-tenant--add-tenant = Part 1: Add the { -tenant }
# $item — label: Active Directory
link-tenant--look-for-tenant = In the left pane, choose { $item }. See whether the { -product-office } { -tenant } is listed.
link-tenant--look-for-tenant--listed = The { -tenant } is listed.
link-tenant--look-for-tenant--not-listed = The { -tenant } is not listed.
link-tenant--directory-list =
    .alt = The classic portal. One entry of the left pane is highlighted, and two directories are listed.
# $path — menu: New > Directory > Custom create
link-tenant--create-directory = Choose { $path }.
link-tenant--create-menu =
    .alt = A menu in three columns. In each column, one entry is highlighted.
# $field — label: Directory, $choice — label: Use existing directory, $box — label: I am ready to be signed out now, $button — label: Complete
link-tenant--use-existing = Under { $field }, choose { $choice }. Select { $box }, and then choose { $button }.
    .why = You are signed out so that you can sign in again for the { -tenant }.
link-tenant--complete-button =
    .alt = The lower edge of a dialog box. The round button with a tick mark is highlighted.
link-tenant--add-dialog =
    .alt = The dialog box with a selected choice and, below it, a ticked box.
# $button — label: Continue
link-tenant--allow-access = Choose { $button }.
    .result = The service administrator may now use the directory of the { -tenant }.
link-tenant--access-page =
    .alt = A page that asks whether the directory may be used. The button is highlighted.
# $button — label: Sign out now
link-tenant--sign-out = Choose { $button }.
link-tenant--sign-out-page =
    .alt = A page that confirms the choice. The button for signing out is highlighted.
# $retry — step reference, such as: step 3
link-tenant--see-tenant = Check that the { -product-office } { -tenant } is listed. If it is not, go back to { $retry }.
link-tenant--dashboard =
    .alt = The classic portal with three directories. The new one is highlighted.

link-tenant--change-directory = Part 2: Change the directory of the subscription
# $item — label: Settings
link-tenant--open-settings = In the left pane, choose { $item }.
link-tenant--settings-entry =
    .alt = The classic portal. The last entry of the left pane is highlighted, and a subscription is listed.
# $button — label: Edit directory
link-tenant--edit-directory = Select your { -product-azure } subscription and choose { $button }.
link-tenant--edit-button =
    .alt = A selected subscription. A button at the lower edge of the page is highlighted.
# $button — label: Next
link-tenant--confirm-directory = Check that the { -product-office } { -tenant } is selected. Then choose { $button }.
link-tenant--next-button =
    .alt = The lower edge of a dialog box. The round button with an arrow is highlighted.
link-tenant--change-dialog =
    .alt = The dialog box with the subscription and a list of directories. The selected directory is highlighted.
link-tenant--review-accounts = Write down who will lose access, and tell them.
    .detail = The dialog box names the co-administrators only. Add everyone who has a role in a resource group: see [](link:rbac-overview).
    .why = Afterwards you can no longer look up who had which role.
link-tenant--co-administrators =
    .alt = A dialog box with a warning sign and two accounts that will be removed.
link-tenant--role-holders =
    .alt = A resource group with three accounts. A mark shows that all of them will be removed.
link-tenant--access-removed = The next click takes away the access of all co-administrators, and of everyone who has a role in an existing resource group.
# $button — label: Complete
link-tenant--finish = Choose { $button }.
    .result = The subscription uses the directory of the { -tenant }.
    .undo = Go through part 2 again and select the former directory. This gives nobody their access back: assign every role again.
link-tenant--finish-button =
    .alt = The lower edge of a dialog box. The round button with a tick mark is highlighted.

link-tenant--add-admins = Part 3: Give people access
link-tenant--give-access = Make people from the { -product-office } { -tenant } administrators of the subscription. How to do so is described in [](link:classic-admins).

link-tenant--operator = All steps carried out in this order
link-tenant--checker = List of affected accounts checked and found complete
