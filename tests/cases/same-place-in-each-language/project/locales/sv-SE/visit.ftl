visit = Besök badet
visit--prices = Se [prislistan](link:price-list-se).
visit--watch = Titta på [filmen om rutschbanan](link:film-sv).
visit--follow = Följ [badets regler](link:rules-sv).
visit--come = Kom när vi har [öppet](link:opening-hours), och ta med [kartan](link:map).
