self.stegvisPages=[
[["[Ŵåţéŕ ţĥé þļåñţš one two]\n","water-plants.html"],["[Ɓéƒöŕé ýöû ƀéĝîñ one two]\nýöû ĥåṽé å çåñ one","#before-you-begin"],["[Šţéþš one]\nûšé çöļð ŵåţéŕ ƒîļļ ţĥé ŵîţĥ ļîţŕéš åñð þŕéšš ţåþ two three ŵŕîţé ŕöŵš öƒ þļåñţ ļîšţ îñ plants xls ctrl ţéļļ ĥéļþ ðéšķ ŕûñ done","#steps"]],
];
