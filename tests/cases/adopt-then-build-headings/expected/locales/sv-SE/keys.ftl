keys = Nycklar
keys--see-how-to-borrow-a-key-what-it-costs = Se [hur du lånar en nyckel](link:lana-en-nyckel), [vad det kostar](link:avgifter) och [var cyklarna står](link:bicycles-skjulet).
keys--borrow-a-key = Låna en nyckel
keys--ask-at-the-desk = Fråga i receptionen.
keys--fees = Avgifter
keys--there-are-none = Det kostar ingenting.
