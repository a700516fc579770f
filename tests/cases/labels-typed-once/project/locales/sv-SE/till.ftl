till = Töm kassan
till--field = **Räkna**
till--open = Tryck på **Låda**, alltså { $drawer }.
till--count = Tryck på **Räkna** och vänta.
till--note = Skriv en kommentar under **Anteckning** på kvittot.
till--close = Lägg kvittot i facket ”Anteckning”.
