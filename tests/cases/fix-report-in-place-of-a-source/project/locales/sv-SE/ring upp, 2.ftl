call-support = Ring supporten
call-support--intro = Samtal kostar ingenting. När 50 % återstår, se [läget](https://status.example.org/sv-se/).
call-support--press-key = Tryck på { $key }.

label-call-key = Ring
