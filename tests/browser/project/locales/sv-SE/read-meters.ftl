read-meters = Läs av mätarna
    .description = Notera reservkraftens avläsningar en gång i veckan.
read-meters--intro = Skåpet står bredvid motorn.
read-meters--live-parts = Två skenor i skåpet för 400 volt.
read-meters--open-cabinet = Öppna skåpet.
read-meters--write-down = Skriv upp den vänstra mätarens ställning.
    .input = Kilowattimmar
read-meters--change-schedule = Anteckna varje reservkraftsaggregatsövervakningssystemsunderhållsschemaändring.
