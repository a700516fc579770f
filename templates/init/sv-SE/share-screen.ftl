share-screen = Visa din skärm i ett mötesrum
    .description = Få upp bilden från din bärbara dator på den stora skärmen, utan kabel.
share-screen--same-network = Datorn är ansluten till kontorets nätverk.
share-screen--intro = Alla i rummet ser det du ser. Du behöver ingen kabel.
share-screen--turn-on = Slå på den stora skärmen.
    .result = Skärmen visar sitt namn, till exempel ”Lönnen”.
share-screen--private = Stäng e-post och chatt först. Alla i rummet kan läsa de meddelanden som dyker upp.
# $button — label: Share screen
share-screen--start = Öppna { -product-share } på datorn och välj { $button }.
share-screen--pick-room = Välj den stora skärmens namn i listan.
    .result = Din bild syns på den stora skärmen.
# $button — label: Stop sharing
share-screen--stop = Välj { $button } när du är klar.
