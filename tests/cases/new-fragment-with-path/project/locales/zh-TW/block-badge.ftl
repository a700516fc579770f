badge-block = 停用遺失的識別證
badge-block--open-register = 開啟識別證登記簿。
# $button — label: Block
badge-block--block = 選取{ $button }。
    .result = 這張識別證再也不能開門。
label-block = 停用
link-badge-shop = 識別證專賣店
