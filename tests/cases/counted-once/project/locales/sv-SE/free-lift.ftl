role-name-porter = Vaktmästare
free-lift = Få loss en hiss
free-lift--look = Titta efter
free-lift--stuck = Står hissen still?
free-lift--stuck--stands = Den står still
free-lift--stuck--moves = Den går
free-lift--open-hatch = Öppna luckan.
    .confirm = Luckan är öppen.
