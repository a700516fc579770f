call-support--wait = Wait for **one** tone.
