### 產品與事物的名稱：集中在這裡，各處的寫法就會一致。

-product-share = Exempla Share
