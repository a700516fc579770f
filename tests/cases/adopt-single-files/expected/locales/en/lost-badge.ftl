lost-badge = Replace a lost badge
lost-badge--block-the-old-badge = Block the old badge.
lost-badge--print-a-new-one = Print a new one.
