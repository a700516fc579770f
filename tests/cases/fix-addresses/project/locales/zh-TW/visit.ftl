visit = 參觀泳池
visit--prices = 請參閱[價目表](link:price-list)。
visit--watch = 請觀看[滑水道影片](link:film)。
visit--follow = 請遵守[泳池規則](link:rules)。
visit--come = 請在[開放時間](link:opening-hours)前來。
