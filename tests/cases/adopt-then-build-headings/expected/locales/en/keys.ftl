keys = Keys
keys--see-how-to-borrow-a-key-what-it-costs = See [how to borrow a key](#borrow-a-key), [what it costs](#fees) and [where bicycles stand](doc:bicycles#the-shed).
keys--borrow-a-key = Borrow a key
keys--ask-at-the-desk = Ask at the desk.
keys--fees = Fees
keys--there-are-none = There are none.
