### Produktnamn skrivs som i originalet. Svenska sammansättningar får bindestreck: { -product-azure }-konto.

## Products

-product-azure = Azure
-product-office = Office 365
-product-m365 = Microsoft 365
-product-azure-ad =
    { $form ->
        [short] Azure AD
       *[full] Azure Active Directory
    }

## Places in the products

-portal-azure = Azure-portalen
-portal-classic = den klassiska Azure-portalen
-admin-center = administrationscentret för Office 365

## Common nouns

-tenant =
    { $form ->
        [definite] klientorganisationen
        [genitive] klientorganisationens
       *[indefinite] klientorganisation
    }

## The example

-example-person =
    { $form ->
        [genitive] Ines Dahls
       *[nominative] Ines Dahl
    }
