bicycles = Park a bicycle
bicycles--bicycles-stand-in-the-shed-for-cars-see = Bicycles stand [in the shed](#the-shed). For cars, see [the garage](doc:cars#the-garage).
bicycles--the-shed = The shed
bicycles--the-code-of-the-door-is-on-your-badge = The code of the door is on your badge.
