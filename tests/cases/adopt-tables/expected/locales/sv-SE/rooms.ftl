rooms = Mötesrum
rooms--where-each-room-is = Var rummen ligger:
rooms--room = Rum
rooms--seats = Platser
rooms--birch = **Björken**
rooms--cell = 8
rooms--elm-see-the-map = Almen, se [kartan](link:elm)
rooms--a-sofa = 12 & en soffa
rooms--when-they-are-open = När de är öppna:
rooms--table =
    <table>
      <tr><th>Dag</th><th>Tid</th></tr>
      <tr><td>Måndag</td><td>8–17</td></tr>
      <tr><td>Tisdag</td><td>8–17</td></tr>
    </table>
