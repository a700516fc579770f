drum = Change the drum
drum--out = Take the drum out:
drum--hot = The drum is hot.
drum--pull = Pull the lever.
drum--take = Take the drum by its handle.
drum--close = Close the lid.
drum--fingers = Mind your fingers.
