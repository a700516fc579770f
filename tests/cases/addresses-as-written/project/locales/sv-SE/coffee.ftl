coffee = Beställ kaffe
coffee--intro = Läs [menyn](link:menu).{ $br }Välj ![en kopp](icons/cup.svg) nedan.{ $danger }
coffee--order = Beställ
coffee--cup =
    .alt = En kopp kaffe.
