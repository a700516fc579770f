visit = Besök badet
visit--prices = Se [prislistan](link:price-list).
visit--watch = Titta på [filmen om rutschbanan](link:film).
visit--follow = Följ [badets regler](link:rules).
visit--come = Kom när vi har [öppet](link:opening-hours).
