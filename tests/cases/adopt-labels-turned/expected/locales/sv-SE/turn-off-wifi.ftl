turn-off-wifi = Slå på eller stäng av det trådlösa nätverket
turn-off-wifi--open-settings = Öppna { $settings }.
turn-off-wifi--select-turn-on-under-wireless = Under { $wireless } väljer du { $turn-on }.
turn-off-wifi--select-turn-off-under-wireless-when-you = Under { $wireless } väljer du { $turn-off } när du går. Stäng sedan { $settings }.
turn-off-wifi--select-forget-under-known-networks = Under **Kända nätverk** väljer du **Glöm**.
