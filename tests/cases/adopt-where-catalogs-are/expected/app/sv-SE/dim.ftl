dim = Dämpa en lampa
dim--drag-the-slider-to-the-left = Dra reglaget åt vänster.
