loud-years = It lasts 1.5 years, or 2.5 months.
loud-hours = It takes 1.5 hours, 0.5 minutes and 2.5 days.
loud-degrees = Heat it by 0.5 degrees.
loud-sums = It costs 2.5 million kronor, or 1.5 billion.
silent-times = We meet at 9:30 in week 12, and at 10:15 day 2.
silent-prices = A ticket is SEK 20, or 30 SEK on the day; the water has 22 °C.
silent-others = Read part 2.5 and order 3.5-inch disks.
