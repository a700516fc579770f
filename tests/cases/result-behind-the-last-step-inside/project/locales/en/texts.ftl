end = Switch on the heating
end--one = Open the valve.
end--two = Fill the tank.
end--three = Close the valve.
end--first = Press the green button.
end--second = Press the red button.
end--four = Start the pump:
    .result = The pump hums.
