rooms = Rooms
rooms--where-each-room-is = Where each room is:
rooms--room = Room
rooms--seats = Seats
rooms--birch = **Birch**
rooms--cell = 8
rooms--elm-see-the-map = Elm, see [the map](link:elm)
rooms--a-sofa = 12 & a sofa
rooms--when-they-are-open = When they are open:
rooms--table =
    <table>
      <tr><th>Day</th><th>Hours</th></tr>
      <tr><td>Monday</td><td>8–17</td></tr>
    </table>
