open-door = Open the side door
open-door--walk-up = Walk up to the door.
open-door--show-badge = Hold your badge to the reader.
open-door--ring = Ring the bell.
open-door--go-in = Go in. If the door is shut, do { $after } again.
lock-door = Lock the side door
lock-door--pull-shut = Pull the door shut.
