-site = Poolside

guests = 泳池裡有 { $count } 位客人。
lanes = 開放 { $count } 條水道。
shower = 下水前請先淋浴 30 分鐘。
dose = 將清水加到水箱容量的 80%，並加入 20 ml 清潔劑。
book = 登入 { -site }，然後在 { -site } 預約水道。
code = 輸入 `TODO ??` 作為清單的名稱。
closed = 泳池於 21:00 關閉。
quote = 告示牌上寫著〝暫停開放〞。
wait = 等候 24 小時，並於 3 天後再次檢查。
