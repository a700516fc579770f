badge = 發給識別證
    .title = 發給識別證 | 服務台
badge--import-tabs-from-theme-tabs =
    import Tabs from '@theme/Tabs';
    import TabItem from '@theme/TabItem';
badge--export-const-desk-front-desk = export const desk = 'front desk';
badge--go-to-the-bring-the-form = 前往 { $desk }。{ $raw }{ $br }請攜帶表單。
badge--seen-by-writers-only = { "{" }/* Seen by writers only. */{ "}" }
badge--ask-for-a-name-first = 先詢問姓名。
    .title = 提示
badge--then-ask-for-a-company = 再詢問公司。
badge--guests-wait-outside = 訪客在外面等候。
badge--caution = :::caution
badge--the-printer-is-hot = 印表機很燙。
badge--verbatim = :::
badge--print = 列印
badge--load-a-card = 放入卡片。
badge--do-not-touch-the-head = 請勿碰觸印字頭。
    .title = 高溫
badge--select-print = 選取**列印**。
badge--tabs-items-a-b =
    <Tabs items={ "{" }['a', 'b']{ "}" }>
    <TabItem value="a" label="Old">
badge--press-the-button = 按下按鈕。
badge--tabitem =
    </TabItem>
    <TabItem value="b" label="New">
badge--touch-the-screen = 觸碰螢幕。
badge--tabitem-2 =
    </TabItem>
    </Tabs>
badge--badge-printed = { $raw }識別證已列印
badge--name-spelled = { $x }姓名正確
badge--see-print-it-and-the-at-the-door = 請參閱[列印](#print)，以及門邊的 { $icon }。
badge--it-is-on-the-ground-floor = [^1]: 位於一樓。
