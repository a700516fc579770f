## Roles

role-name-global-admin = Global administratör
role-name-service-admin = Tjänstadministratör
role-name-user = Användare

## Products and tags that the index is grouped by

group-name-signup = Skaffa produkterna
group-name-tenants = Klientorganisationer och prenumerationer

## Links (a title is printed where a sentence has [](link:…))

link-admin-center = { -admin-center }
link-admin-roles = Administratörsroller i { -product-azure-ad(form: "short") }
link-azure-portal = { -portal-azure }
link-azure-signup = registreringssidan för { -product-azure }
link-azure-site = { -product-azure }-webbplatsen
link-azure-support = { -product-azure }-supporten
link-classic-admins = Administratörer för en { -product-azure }-prenumeration
link-classic-portal = { -portal-classic }
link-directories = Prenumerationer och deras kataloger
link-microsoft-account = Microsoft-konto
link-office-plans = sidan med { -product-office }-planer
link-rbac = Tilldela roller i { -portal-azure }
link-rbac-overview = Rollbaserad åtkomstkontroll
link-transfer = Överför en { -product-azure }-prenumeration
