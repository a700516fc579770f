lift = When the lift stops
lift--press-the-button-with-the-bell = Press the button with the bell.
