### Buttons, menus and fields, exactly as the product shows them in this language.
### Look them up in the product. Never translate them yourself.

## Office 365

label-active-users = Active users
label-continue = Continue
label-sign-in = Sign in
label-try-now = Try now
label-users = Users

## Azure: the website and the portal

label-active-directory = Active Directory
label-all-users = All users
label-billing-administrator = Billing administrator
label-browse = Browse
label-directory-role = Directory role
label-free-trial = Free trial
label-global-administrator = Global administrator
label-limited-administrator = Limited administrator
label-more-services = More services
label-organizational-role = Organizational role
label-sign-in-organization = Sign in with your organizational account
label-start-managing = Start managing my service
label-start-now = Start now
label-users-and-groups = Users and groups

## Azure: the classic portal

label-add-directory = Add directory
label-complete = Complete
label-custom-create = Custom create
label-directory = Directory
label-edit-directory = Edit directory
label-new = New
label-next = Next
label-ready-to-sign-out = I am ready to be signed out now
label-settings = Settings
label-sign-out-now = Sign out now
label-use-existing-directory = Use existing directory
