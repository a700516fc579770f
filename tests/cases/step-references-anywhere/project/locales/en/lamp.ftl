lamp = Turn on the lamp
lamp--press = Press the button.
lamp--again = Then see { $step }.
lamp--first = Before { $step }, look up.
lamp--item = Done with { $steps }.
