coffee = Order coffee
coffee--intro = See [the menu](link:menu).{ $br }Choose ![a cup](icons/cup.svg) below.{ $danger }
coffee--order = Order
coffee--cup =
    .alt = A cup of coffee.
