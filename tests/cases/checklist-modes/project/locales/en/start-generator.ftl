start-generator = Start the stand-by generator
start-generator--room-clear = Nobody is in the generator room.
start-generator--start = Start the engine
start-generator--fuel-valve = Fuel valve
    .response = Open
start-generator--oil = Read the oil pressure.
# $button — label: Start
start-generator--press-start = Press { $button }.
    .result = The engine runs.
start-generator--loud = The engine is loud. Wear ear protection.
start-generator--load = Take over the load
start-generator--voltage = Read the voltage.
start-generator--voltage--in-range = It is between 220 and 240 V.
start-generator--voltage--out-of-range = It is lower or higher.
start-generator--close-breaker = Close the circuit breaker.
start-generator--running = Generator running under load
