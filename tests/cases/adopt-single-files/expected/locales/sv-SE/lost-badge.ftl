lost-badge = Ersätta en förlorad bricka
lost-badge--block-the-old-badge = Spärra den gamla brickan.
lost-badge--print-a-new-one = Skriv ut en ny.
