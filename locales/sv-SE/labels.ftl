## Office 365

label-active-users = Aktiva användare
label-continue = Fortsätt
label-sign-in = Logga in
label-try-now = Prova nu
label-users = Användare

## Azure: the website and the portal

label-active-directory = Active Directory
label-all-users = Alla användare
label-billing-administrator = Faktureringsadministratör
label-browse = Bläddra
label-directory-role = Katalogroll
label-free-trial = Kostnadsfri utvärderingsversion
label-global-administrator = Global administratör
label-limited-administrator = Begränsad administratör
label-more-services = Fler tjänster
label-organizational-role = Organisationsroll
label-sign-in-organization = Logga in med ditt organisationskonto
label-start-managing = Börja hantera min tjänst
label-start-now = Starta nu
label-users-and-groups = Användare och grupper

## Azure: the classic portal

label-add-directory = Lägg till katalog
label-complete = Slutför
label-custom-create = Skapa anpassad
label-directory = Katalog
label-edit-directory = Redigera katalog
label-new = Ny
label-next = Nästa
label-ready-to-sign-out = Jag är redo att loggas ut nu
label-settings = Inställningar
label-sign-out-now = Logga ut nu
label-use-existing-directory = Använd befintlig katalog
