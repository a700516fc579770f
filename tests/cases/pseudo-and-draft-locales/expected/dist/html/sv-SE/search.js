self.stegvisPages=[
[["Vattna växterna\n","water-plants.html"],["Innan du börjar\ndu har en kanna","#before-you-begin"],["Gör så här\nanvänd kallt vatten fyll kannan med liter och tryck på kran skriv rader växtlistan plants xls ctrl säg till servicedesken kör done","#steps"]],
];
