bicycles = Bicycles
bicycles--lock-your-bicycle = Lock your bicycle.
bicycles--the-shed = The shed
bicycles--it-is-behind-the-house = It is behind the house.
