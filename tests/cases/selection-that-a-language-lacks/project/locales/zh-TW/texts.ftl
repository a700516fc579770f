texts = 文字
texts--try = 第 { $n } 次嘗試
