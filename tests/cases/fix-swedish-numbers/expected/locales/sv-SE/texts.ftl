loud-years = Det räcker i 1,5 år, eller 2,5 månader.
loud-hours = Det tar 1,5 timmar, 0,5 minuter och 2,5 dygn.
loud-degrees = Värm det 0,5 grader.
loud-sums = Det kostar 2,5 miljoner kronor, eller 1,5 miljarder.
silent-times = Vi ses 9.30 vecka 12, och kl. 10.15 dag 2.
silent-prices = En biljett kostar 20 kronor, eller 30 kr samma dag; vattnet har 22 grader.
silent-others = Läs del 2.5 och beställ diskar på 3,5 tum.
