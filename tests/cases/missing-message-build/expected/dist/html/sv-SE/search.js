self.stegvisPages=[
[["Byt toner\n replace the cartridge when printer asks for it","replace-toner.html"],["Innan du börjar\ndu har en ny tonerkassett","#before-you-begin"],["Byt kassetten\ntryck på öppna delen bakom kassetten är het ta ut den gamla och sätt nya stäng luckan välj inställningar testsida resultat skrivaren skriver sida","#do-it"],["Behöver du hjälp?\nvänd dig till skrivarens handbok om något inte fungerar som det ska","#need-help"]],
];
