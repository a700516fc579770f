turn-off-wifi = Turn the wireless network on or off
turn-off-wifi--open-settings = Open { $settings }.
turn-off-wifi--select-turn-on-under-wireless = Select { $turn-on } under { $wireless }.
turn-off-wifi--select-turn-off-under-wireless-when-you = Select { $turn-off } under { $wireless } when you leave, and close { $settings }.
turn-off-wifi--select-forget-under-known-networks = Select **Forget** under **Known networks**.
