label-drawer = 抽屜
label-count = 清點
label-note = 備註
