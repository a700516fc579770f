close-up--close-cover = 關上護蓋。
close-up--print-test = 選取{ $menu }。
    .result = 印表機印出一頁。
