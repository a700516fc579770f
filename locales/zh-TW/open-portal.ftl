open-portal--open = 開啟 [](link:azure-portal)並登入。
