badge = Hand out a badge
    .title = Hand out a badge | Front desk
badge--import-tabs-from-theme-tabs =
    import Tabs from '@theme/Tabs';
    import TabItem from '@theme/TabItem';
badge--export-const-desk-front-desk = export const desk = 'front desk';
badge--go-to-the-bring-the-form = Go to the { $desk }.{ $raw }{ $br }Bring the form.
badge--seen-by-writers-only = { "{" }/* Seen by writers only. */{ "}" }
badge--ask-for-a-name-first = Ask for a name first.
    .title = Hint
badge--then-ask-for-a-company = Then ask for a company.
badge--guests-wait-outside = Guests wait outside.
badge--caution = :::caution
badge--the-printer-is-hot = The printer is hot.
badge--verbatim = :::
badge--print = Print it
badge--load-a-card = Load a card.
badge--do-not-touch-the-head = Do not touch the head.
    .title = Heat
badge--select-print = Select **Print**.
badge--tabs-items-a-b =
    <Tabs items={ "{" }['a', 'b']{ "}" }>
    <TabItem value="a" label="Old">
badge--press-the-button = Press the button.
badge--tabitem =
    </TabItem>
    <TabItem value="b" label="New">
badge--touch-the-screen = Touch the screen.
badge--tabitem-2 =
    </TabItem>
    </Tabs>
badge--badge-printed = { $raw }Badge printed
badge--name-spelled = { $x }Name spelled
badge--see-print-it-and-the-at-the-door = See [Print it](#print), and the { $icon } at the door.
badge--it-is-on-the-ground-floor = [^1]: It is on the ground floor.
