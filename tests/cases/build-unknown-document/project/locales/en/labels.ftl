label-open = Open
label-settings = Settings
label-test-page = Test page
