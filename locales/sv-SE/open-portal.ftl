open-portal--open = Öppna [](link:azure-portal) och logga in.
