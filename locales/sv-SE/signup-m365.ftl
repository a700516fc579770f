signup-m365 = Skaffa { -product-office } med ditt { -product-azure }-konto
    .description = Beställ { -product-office } med det konto som du använder för { -product-azure } och kontrollera att kollegerna också kommer åt tjänsten.
signup-m365--who-can = Du kan beställa { -product-office } med det konto du redan använder för { -product-azure }. Om det är din organisation som har { -product-azure }-prenumerationen kan du beställa åt alla i organisationens { -product-azure-ad } ({ -product-azure-ad(form: "short") }). Det kan bara en global administratör eller faktureringsadministratör för { -tenant(form: "definite") } göra, så [kontrollera din roll](#check-role) först. Vad varje roll får göra förklaras i [](link:admin-roles).
signup-m365--already-both = Har du redan båda delarna? Läs då [](doc:link-tenant).

signup-m365--get-office = Beställ { -product-office }
signup-m365--check-users = Om prenumerationen bara är till dig själv är du klar nu. Om du har beställt åt en organisation kontrollerar du att användarna har kommit med:
signup-m365--same-directory = Från och med nu använder { -product-office } samma katalog som din { -product-azure }-prenumeration. Varför det är så förklaras i [](doc:signup-azure#background). Fler detaljer finns i [](link:directories).

signup-m365--check-role = Kontrollera din roll i { -product-azure-ad(form: "short") }
signup-m365--find-directory = Välj { $services } och sök efter { $service }.
signup-m365--services =
    .alt = En lista över tjänster med en sökruta. Ett av sökresultaten är markerat.
signup-m365--list-users = Välj { $path }.
signup-m365--pick-name = Välj ditt namn.
signup-m365--name-list =
    .alt = En lista över tre personer och deras användarnamn. Den första är markerad.
signup-m365--show-role = Välj { $item }.
signup-m365--user-page =
    .alt = Sidan för en användare. Ett alternativ i menyn till vänster är markerat.
signup-m365--read-role = Se efter vilken roll som är vald.
    .result = Du kan beställa åt organisationen om rollen är { $global } eller { $billing }.
signup-m365--role-choices =
    .alt = De roller som en användare kan ha. En roll är vald, och en ruta under den är ikryssad.
