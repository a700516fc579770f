fill-urn = 裝滿水壺
    .description = 把水壺裝滿水。
fill-urn--fill = 在 { $tap } 水龍頭裝水。
    .result = 水壺滿了。
