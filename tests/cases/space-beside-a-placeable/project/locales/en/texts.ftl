texts = Texts
texts--count = { $n } in all.
texts--again = Open { -app } and { -app }.
texts--insert = Insert a USB stick.
-app = Planner
