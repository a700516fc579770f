label-open = Öppna
label-settings = Inställningar
label-test-page = Testsida
