call-support = 聯絡支援服務
call-support--intro = 通話免費。電量剩 50% 時，請參閱[狀態頁面](https://status.example.org/zh-tw/)。
# $key — label: 撥號
call-support--press-key = 按一下{ $key }。

label-call-key = 撥號
