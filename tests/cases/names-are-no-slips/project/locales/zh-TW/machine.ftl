machine = 咖啡機
machine--name = Brewmaster Bean 服務中心
machine--version = Brewmaster Home 第 21 版（組建 18）
machine--way = [設定] > [閒置時] > [節能]
machine--record = rt=1426 host=kitchen cat=brew 幫浦已為第一杯啟動
machine--notice = 幫浦已為第一杯啟動
machine--quoted = 選取 My cup is not listed here（我的杯子不在清單中），然後等候。
machine--left-over = 選取要裝滿的杯子，然後等到綠燈亮起。
machine--label = 選擇訊息並等候燈號。
machine--library = 檔案 Brew.Support.XXX.jar 含有配方。
machine--note = 機器每週清潔。
machine--sentence = 杯子的順序對機器並不重要。
machine--overview = Brewmaster Home：初步認識
machine--begin = 請先閱讀本節︰
machine--next = 沖泡一杯
machine--go-on = 請由此繼續。
machine--sales = 當月銷售
machine--sell = 請多銷售。
