role-name-operator = 操作人員
link-printer-manual = 印表機手冊
