label-start = 啟動
role-name-operator = 操作員
role-name-lead = 值班主管
