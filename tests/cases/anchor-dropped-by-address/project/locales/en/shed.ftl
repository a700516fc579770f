shed = The shed
shed--open = It is open by day.
shed--what-it-costs = Fees
shed--nothing = Nothing.
