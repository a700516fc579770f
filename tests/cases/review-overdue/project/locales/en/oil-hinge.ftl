oil-hinge = Oil the hinge
oil-hinge--start = Open the door.
