bicycles = Parkera en cykel
bicycles--bicycles-stand-in-the-shed-for-cars-see = Cyklar står [i skjulet](#the-shed). För bilar, se [garaget](doc:cars#the-garage).
