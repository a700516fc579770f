find-users--open-admin-center = Gå till [](link:admin-center) och logga in.
find-users--open-active-users = Välj { $path }.
    .result = Alla i katalogen visas i listan.
find-users--active-users =
    .alt = Administrationscentret. I den vänstra rutan visas det valda alternativet och i huvudytan en lista över tre personer.
