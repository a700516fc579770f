keys = 鑰匙
keys--see-how-to-borrow-a-key-what-it-costs = 請參閱[如何借用鑰匙](link:e5-80-9f-e7-94-a8-e9-91-b0-e5-8c-99)、[費用](link:address)和[腳踏車停放處](link:bicycles)。
keys--borrow-a-key = 借用鑰匙
keys--ask-at-the-desk = 請洽櫃台。
keys--fees = 費用
keys--there-are-none = 完全免費。
