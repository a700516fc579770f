-site = Poolside

# The number of guests.
guests =
    { $count ->
        [one] One guest is in the pool.
       *[other] { $count } guests are in the pool.
    }
lanes =
    { $count ->
        [one] One lane is open.
       *[other] { $count } lanes are open.
    }
shower = Shower for 30 seconds before you swim.
dose = Fill the tank to 80% and add 20 ml of the cleaner.
book = Sign in to { -site }, and then book a lane in { -site }.
code = Enter `TODO ??` as the name of the list.
closed = The pool closes at 21:00.
quote = The sign says “Closed”.
wait = Wait 24 hours, then check again after 3 days.
