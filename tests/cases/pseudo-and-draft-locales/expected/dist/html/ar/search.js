self.stegvisPages=[
[["سقي النباتات\n","water-plants.html"],["قبل أن تبدأ\nyou have can","#before-you-begin"],["Steps\nuse cold water املأ الإبريق بمقدار لتر ثم اضغط على الصنبور اكتب صفوف من قائمة النباتات في plants xls ctrl tell the help desk and run done","#steps"]],
];
