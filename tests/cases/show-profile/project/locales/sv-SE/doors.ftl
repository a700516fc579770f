open-door = Öppna sidodörren
open-door--walk-up = Gå fram till dörren.
open-door--show-badge = Håll passerkortet mot läsaren.
open-door--ring = Ring på klockan.
open-door--desk-hours = Receptionen är öppen kl. 8–17.
open-door--go-in = Gå in. Gör om { $after } om dörren är stängd.
lock-door = Lås sidodörren
lock-door--pull-shut = Dra igen dörren.
