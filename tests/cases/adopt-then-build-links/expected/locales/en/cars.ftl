cars = Park a car
cars--take-a-ticket-at-the-gate = Take a ticket at the gate.
cars--the-garage = The garage
cars--the-garage-is-below-the-canteen = The garage is below the canteen.
