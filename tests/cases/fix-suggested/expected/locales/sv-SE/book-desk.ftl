book-desk = Boka en plats
book-desk--choose = Välj { $buton }.

# book-desk--pay = Pay for **the desks: { $count ->
#         [one] one
#        *[other] { $count }
#     }.
