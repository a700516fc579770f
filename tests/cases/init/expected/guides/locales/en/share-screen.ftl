share-screen = Show your screen in a meeting room
    .description = Put the picture of your laptop on the big screen, without a cable.
share-screen--same-network = Your laptop is connected to the office network.
share-screen--intro = Everyone in the room sees what you see. You need no cable.
share-screen--turn-on = Turn on the big screen.
    .result = The screen shows its name, for example “Maple”.
share-screen--private = Close mail and chat first. Everyone in the room can read the messages that pop up.
# $button — label: Share screen
share-screen--start = On your laptop, open { -product-share } and choose { $button }.
share-screen--pick-room = In the list, choose the name of the big screen.
    .result = Your picture is on the big screen.
# $button — label: Stop sharing
share-screen--stop = When you are done, choose { $button }.
