cars = Parkera en bil
cars--take-a-ticket-at-the-gate = Ta en biljett vid grinden.
cars--the-garage = Garaget
cars--the-garage-is-below-the-canteen = Garaget ligger under matsalen.
cars--cyklar-har-ett-eget-skjul = Cyklar har [ett eget skjul](doc:bicycles#the-shed).
