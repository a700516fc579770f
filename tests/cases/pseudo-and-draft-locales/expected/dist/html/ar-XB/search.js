self.stegvisPages=[
[["‏‮Water‬‏ ‏‮the‬‏ ‏‮plants‬‏\n","water-plants.html"],["‏‮Before‬‏ ‏‮you‬‏ ‏‮begin‬‏\nyou have can","#before-you-begin"],["‏‮Steps‬‏\nuse cold water fill the with litres and press tap write rows of plant list in plants xls ctrl tell help desk run done","#steps"]],
];
