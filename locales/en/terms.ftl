### Names that every locale keeps in Latin script, and the few common nouns that inflect.
### A term never refers to another term. The translation may have other forms than the source.

## Products

-product-azure = Azure
-product-office = Office 365
-product-m365 = Microsoft 365
# $form — full, or short where the full name was given before
-product-azure-ad =
    { $form ->
        [short] Azure AD
       *[full] Azure Active Directory
    }

## Places in the products

-portal-azure = Azure portal
-portal-classic = classic Azure portal
-admin-center = Office 365 admin center

## Common nouns

# The directory of one organization, with everybody in it.
-tenant = tenant

## The example

# A person we made up. $form — nominative or genitive (Ines Dahl’s)
-example-person =
    { $form ->
        [genitive] Ines Dahl’s
       *[nominative] Ines Dahl
    }
