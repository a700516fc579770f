texts = 文字
texts--count = 共 { $n } 個。
texts--again = 開啟 { -app } 與 { -app }。
texts--insert = 插入 USB 隨身碟。
-app = Planner
