-desk = Power Desk
open-desk = Open { -desk } in the group.
call-desk = Call { "24" } from the office
wait-files = Wait for { NUMBER($files) } files in the group
talk-desk = Talk to { -desk }{ -desk } at the office
