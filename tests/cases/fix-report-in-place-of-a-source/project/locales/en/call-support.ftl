call-support = Call support
call-support--intro = Calls are free. At 50%, see [the state](https://status.example.org/en-us/).
# $key — label: Call
call-support--press-key = Press { $key }.
call-support--wait = Wait for **one** tone.

label-call-key = Call
