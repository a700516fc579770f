dim = Dim a lamp
dim--drag-the-slider-to-the-left = Drag the slider to the left.
