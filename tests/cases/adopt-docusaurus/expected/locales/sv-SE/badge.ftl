badge = Lämna ut en bricka
    .title = Lämna ut en bricka | Receptionen
badge--import-tabs-from-theme-tabs =
    import Tabs from '@theme/Tabs';
    import TabItem from '@theme/TabItem';
badge--export-const-desk-front-desk = export const desk = 'front desk';
badge--go-to-the-bring-the-form = Gå till { $desk }.{ $raw }{ $br }Ta med blanketten.
badge--seen-by-writers-only = { "{" }/* Seen by writers only. */{ "}" }
badge--ask-for-a-name-first = Fråga efter ett namn först.
    .title = Råd
badge--then-ask-for-a-company = Fråga sedan efter ett företag.
badge--guests-wait-outside = Gäster väntar utanför.
badge--caution = :::caution
badge--the-printer-is-hot = Skrivaren är varm.
badge--verbatim = :::
badge--print = Skriv ut den
badge--load-a-card = Lägg i ett kort.
badge--do-not-touch-the-head = Rör inte huvudet.
    .title = Hetta
badge--select-print = Välj **Skriv ut**.
badge--tabs-items-a-b =
    <Tabs items={ "{" }['a', 'b']{ "}" }>
    <TabItem value="a" label="Old">
badge--press-the-button = Tryck på knappen.
badge--tabitem =
    </TabItem>
    <TabItem value="b" label="New">
badge--touch-the-screen = Tryck på skärmen.
badge--tabitem-2 =
    </TabItem>
    </Tabs>
badge--badge-printed = { $raw }Brickan utskriven
badge--name-spelled = { $x }Namnet rättstavat
badge--see-print-it-and-the-at-the-door = Se [Skriv ut den](#print), och { $icon } vid dörren.
badge--it-is-on-the-ground-floor = [^1]: Den är på bottenvåningen.
