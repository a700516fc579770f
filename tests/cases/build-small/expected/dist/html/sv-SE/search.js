self.stegvisPages=[
[["Byt toner\n byt kassett när skrivaren ber om det","replace-toner.html"],["Innan du börjar\ndu har en ny tonerkassett","#before-you-begin"],["Byt kassetten\ntryck på öppna delen bakom kassetten är het ta ut den gamla och sätt nya stäng luckan välj inställningar testsida resultat skriver sida","#do-it"],["Behöver du hjälp?\nvänd dig till skrivarens handbok något inte fungerar som ska","#need-help"]],
];
