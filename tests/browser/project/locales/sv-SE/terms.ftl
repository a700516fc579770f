-generator =
    { $form ->
        [definite] reservaggregatet
       *[indefinite] reservaggregat
    }
