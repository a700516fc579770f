parking = 預約停車位
parking--open-the-parking-app = 開啟停車應用程式。
parking--select-a-space-and-then-select-reserve = 選取停車位，然後選取**「預約」**。
