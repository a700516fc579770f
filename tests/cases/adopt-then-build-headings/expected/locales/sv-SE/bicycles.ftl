bicycles = Cyklar
bicycles--lock-your-bicycle = Lås din cykel.
bicycles--the-shed = Skjulet
bicycles--it-is-behind-the-house = Det står bakom huset.
