find-users--open-admin-center = Go to the [](link:admin-center) and sign in.
# $path — menu: Users > Active users
find-users--open-active-users = Choose { $path }.
    .result = Everyone in your directory is listed.
find-users--active-users =
    .alt = The admin center. The left pane shows the chosen entry, the main area a list of three people.
