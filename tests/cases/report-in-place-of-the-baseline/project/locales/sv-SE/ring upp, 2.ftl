call-support = Ring supporten
call-support--intro = Calls are free. At 50%, see [the state](https://status.example.org/en-us/).
call-support--press-key = Tryck på knappen.

label-call-key = Ring
