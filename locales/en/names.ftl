### Names of roles, and the titles of links.

## Roles

role-name-global-admin = Global administrator
role-name-service-admin = Service administrator
role-name-user = User

## Products and tags that the index is grouped by

group-name-signup = Getting the products
group-name-tenants = Tenants and subscriptions

## Links (a title is printed where a sentence has [](link:…))

link-admin-center = { -admin-center }
link-admin-roles = Administrator roles in { -product-azure-ad(form: "short") }
link-azure-portal = { -portal-azure }
link-azure-signup = { -product-azure } sign-up page
link-azure-site = { -product-azure } website
link-azure-support = { -product-azure } support
link-classic-admins = Administrators of an { -product-azure } subscription
link-classic-portal = { -portal-classic }
link-directories = Subscriptions and their directories
link-microsoft-account = Microsoft account
link-office-plans = { -product-office } plans
link-rbac = Assign roles in the { -portal-azure }
link-rbac-overview = Role-based access control
link-transfer = Transfer an { -product-azure } subscription
