self.stegvisPages=[
[["Replace the toner\n replace the cartridge when printer asks for it","replace-toner.html"],["Before you begin\nyou have new toner","#before-you-begin"],["Replace the cartridge\npress open part behind is hot take out old and put in one close cover choose settings test page result prints","#do-it"],["Need help?\nif something does not work as described turn to manual","#need-help"]],
];
