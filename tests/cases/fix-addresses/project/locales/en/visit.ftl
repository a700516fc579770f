visit = Visit the pool
visit--prices = See the [price list](link:price-list).
visit--watch = Watch the [film about the slide](link:film).
visit--follow = Follow the [rules of the pool](link:rules).
visit--come = Come when we are [open](link:opening-hours).
