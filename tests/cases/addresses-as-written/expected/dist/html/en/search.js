self.stegvisPages=[
[["Order coffee\n see the menu choose cup below","coffee.html"],["Order\n","#order"]],
];
