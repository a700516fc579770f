-plant-list = قائمة النباتات
water-plants = سقي النباتات
water-plants--fill-can = املأ الإبريق بمقدار { $litres } لتر، ثم **اضغط** على { $tap }.
water-plants--note-it =
    { $count ->
        [zero] لا تكتب شيئا في { -plant-list } ({ $file })، ثم اضغط على { $shortcut }.
        [one] اكتب صفا واحدا في `{ $file }`، ثم اضغط على { $shortcut }.
        [two] اكتب صفين في { -plant-list } ({ $file })، ثم اضغط على { $shortcut }.
        [few] اكتب { $count } صفوف من { -plant-list } في { $file }، ثم اضغط على { $shortcut }.
        [many] اكتب { $count } صفا من { -plant-list } في { $file }، ثم اضغط على { $shortcut }.
       *[other] اكتب { $count } صف من { -plant-list } في { $file }، ثم اضغط على { $shortcut }.
    }
label-tap = الصنبور
chrome-language-name = العربية
chrome-before = قبل أن تبدأ
