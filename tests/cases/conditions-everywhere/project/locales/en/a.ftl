open-desk = Open the desk
open-desk--lamp = A lamp
open-desk--front = At the front
open-desk--ring = Ring the bell.
open-desk--switch-on = Switch the lamp on.
    .result = The lamp is on.
hand-out--words = Give everybody a leaflet.
