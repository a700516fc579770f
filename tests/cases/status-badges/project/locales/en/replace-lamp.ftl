replace-lamp = Replace the { -projector } lamp
    .description = Put a new lamp into the { -projector } of a classroom!
replace-lamp--new-lamp = You have 1 new lamp of the same type.
replace-lamp--intro = The work takes twenty minutes. See [](doc:replace-lamp#wait).
replace-lamp--prepare = Take out the old lamp
replace-lamp--hot = The lamp is very hot. Do not touch it with bare hands.
# $minutes — how long to wait
replace-lamp--wait = { $minutes ->
        [one] Wait { $minutes } minute.
       *[other] Wait { $minutes } minutes at least.
    }
    .result = The fan stops.
replace-lamp--wait--cool = The housing is cool.
replace-lamp--wait--warm = The housing is warm.
replace-lamp--housing =
    .alt = The housing seen from below, with two screws.
# $catch — label: Release
replace-lamp--open = Press { $catch } and open the housing.
replace-lamp--lamps = Lamps by room
replace-lamp--model = Room
replace-lamp--lamp = Lamp
replace-lamp--small-room = Small room
replace-lamp--lamp-a = Type A
