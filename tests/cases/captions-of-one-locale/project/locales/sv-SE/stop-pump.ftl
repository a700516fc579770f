stop-pump = Stanna pumpen
    .description = Stanna pumpen.
stop-pump--stop = Stanna pumpen.
    .result = Den tystnar.
stop-pump--report = Anmäl stoppet.
    .resultat = Kommunen svarar.
