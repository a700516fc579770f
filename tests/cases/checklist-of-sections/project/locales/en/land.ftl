land = Land the plane
land--weather = The weather allows a landing.
land--fuel = The fuel is enough for a second approach.
land--no-phones = Switch phones off: they disturb the radio.
land--descent = Descent
land--speed = Flaps break above 100 knots.
land--reduce-speed = Reduce the speed to 90 knots.
land--approach = Approach
land--traffic = Look out for gliders.
land--call-tower = Call the tower.
land--read-back = Repeat the clearance.
land--thank = Say thank you.
land--final = Final
# $start — step reference, such as: step 3
land--flaps = Set the flaps if the speed has been right since { $start }.
# $flaps — step reference, such as: step 3
land--gear = Lower the gear after { $flaps }.
land--last-look = Last look
land--runway-free = See that the runway is free.
land--parking = Parking
land--propeller = The propeller still turns.
land--landed = Plane landed and parked
parking--hold-wings = Hold the wings
parking--push-back = Push the plane back.
parking--chocks = Chocks
parking--set-chocks = Set the chocks.
role-name-pilot = Pilot
