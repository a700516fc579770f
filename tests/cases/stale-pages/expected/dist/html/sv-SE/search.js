self.stegvisPages=[
[["Byt en säkring\nFå tillbaka ljuset. det tar tio minuter kan vara inaktuellt slå först av huvudströmbrytaren rör inte den röda ledaren blå källtextens nuvarande lydelse english turn off the main switch first do not touch these red wire and its clamp blue öppna säkringsskåpet dra ut trasiga säkringen varm resultat lampan slocknar","swap-fuse.html"]],
];
