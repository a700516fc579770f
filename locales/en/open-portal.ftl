open-portal--open = Open the [](link:azure-portal) and sign in.
