call-support = 聯絡支援服務
# stegvis-allow: foreign-locale-link — 狀態頁面沒有中文版
call-support--intro = 通話免費。電量剩 50% 時，請參閱[狀態頁面](https://status.example.org/en-us/)。
# $key — label: 撥號
call-support--press-key = 按一下{ $key }。
call-support--wait = 等候**一聲**提示音。

label-call-key = 撥號
