till = 清空收銀機
till--field = **清點**
till--open = 按下「抽屜」，也就是 { $drawer }。
till--count = 按下「清點」並等候。
till--note = 在收據的「備註」下寫下意見。
till--close = 將收據放入「備註」盤。
