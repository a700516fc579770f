share-screen = 在會議室分享螢幕畫面
    .description = 不用接線，就能把筆記型電腦的畫面顯示在大螢幕上。
share-screen--same-network = 筆記型電腦已連上辦公室的網路。
share-screen--intro = 會議室裡的每個人都會看到您的畫面。不需要連接線。
share-screen--turn-on = 開啟大螢幕的電源。
    .result = 大螢幕會顯示自己的名稱，例如「楓葉」。
share-screen--private = 請先關閉郵件和聊天程式。跳出的訊息，會議室裡的每個人都看得到。
# $button — label: Share screen
share-screen--start = 在筆記型電腦上開啟 { -product-share }，然後選取{ $button }。
share-screen--pick-room = 在清單中選取大螢幕的名稱。
    .result = 大螢幕上會出現您的畫面。
# $button — label: Stop sharing
share-screen--stop = 分享結束後，選取{ $button }。
