rooms = 會議室
rooms--where-each-room-is = 各會議室的位置：
rooms--room = 會議室
rooms--seats = 座位數
rooms--birch = **樺樹廳**
rooms--cell = 8
rooms--elm-see-the-map = 榆樹廳，請參閱[地圖](link:elm)
rooms--a-sofa = 12，另有一張沙發
rooms--when-they-are-open = 開放時間：
rooms--table =
    <table>
      <tr><th>星期</th><th>時間</th></tr>
      <tr><td>星期一</td><td>8–17</td></tr>
    </table>
