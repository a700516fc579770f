start-generator = Start the { -generator }
    .description = Bring the building back on power when the grid has failed.
start-generator--keys-fetched = You have the keys to the generator room.
start-generator--fuel-checked = The tank is at least half full.
start-generator--intro = When the grid fails, the { -generator } feeds the lifts, the pumps and the emergency lighting.
start-generator--weekly = The generator is run for ten minutes every Monday.
start-generator--torch = Take a torch: the lamps in the room go out when the grid fails.
start-generator--log-book = Write every start into the log book.
start-generator--limits = Readings while the engine runs
start-generator--reading = Reading
start-generator--lowest = Lowest
start-generator--highest = Highest
start-generator--oil-pressure = Oil pressure
start-generator--pressure-lowest = 3 bar
start-generator--pressure-highest = 6 bar
start-generator--temperature = Coolant
start-generator--temperature-lowest = 40 °C
start-generator--temperature-highest = 95 °C
start-generator--prepare = Prepare the engine
start-generator--open-valve = Open the fuel valve.
    .result = The handle is in line with the pipe.
    .undo = Turn the handle across the pipe.
    .response = Open
start-generator--cold-engine = Feel the cylinder head.
start-generator--cold-engine--cold = It is cold.
start-generator--cold-engine--warm = It is warm.
# $count — a number
start-generator--preheat =
    { $count ->
        [one] Hold the heating key for { $count } minute.
       *[other] Hold the heating key for { $count } minutes.
    }
    .why = A cold engine does not start at the first try.
start-generator--panel =
    .alt = The panel with two keys and a lamp. The heating key is on the left.
    .caption = The panel beside the door
start-generator--dark-stairs = Switch on the lamp above the stairs.
start-generator--start = Start the engine
start-generator--ear-protection = Put on ear protection before the engine runs.
# $keys — keys: Ctrl + Shift + U
start-generator--unlock = Press { $keys } and unlock the panel.
    .input = Code of the panel
start-generator--moving-parts = The fan starts without a warning. Keep your hands away from it.
# $button — label: Start
start-generator--press-start = Press { $button } once.
    .result = The engine runs within ten seconds.
start-generator--read-pressure = Read the oil pressure.
    .input = Oil pressure in bar
start-generator--check-around = Walk around the engine.
start-generator--look-under = Look for oil on the floor.
start-generator--listen = Listen for knocking.
start-generator--let-settle = Let the engine run without a load.
# $way — menu: Settings > Clock
start-generator--sync-clock = Set the clock under { $way }.
start-generator--take-over = Take over the load
start-generator--at-the-panel = At the panel
start-generator--turn-switch = Turn the switch to the generator.
start-generator--watch-lamp = The green lamp is on.
start-generator--by-command = By a command
start-generator--back-feed = Never close both switches.
start-generator--back-feed-grid = The generator would feed the **grid**.
start-generator--back-feed-people = People who repair the line could be killed.
# $first — a step
start-generator--note-time = Write down when the load was taken over. To go back, begin with { $first }.
    .input = Time
start-generator--remark = A generator that is never run is a generator that never runs.
start-generator--started = The generator carries the load.
start-generator--approved = The readings are within their limits.
