## Office 365

label-active-users = 作用中使用者
label-continue = 繼續
label-sign-in = 登入
label-try-now = 立即試用
label-users = 使用者

## Azure: the website and the portal

label-active-directory = Active Directory
label-all-users = 所有使用者
label-billing-administrator = 帳務管理員
label-browse = 瀏覽
label-directory-role = 目錄角色
label-free-trial = 免費試用
label-global-administrator = 全域管理員
label-limited-administrator = 受限的管理員
label-more-services = 更多服務
label-organizational-role = 組織角色
label-sign-in-organization = 使用組織帳戶登入
label-start-managing = 開始管理我的服務
label-start-now = 立即開始
label-users-and-groups = 使用者和群組

## Azure: the classic portal

label-add-directory = 新增目錄
label-complete = 完成
label-custom-create = 自訂建立
label-directory = 目錄
label-edit-directory = 編輯目錄
label-new = 新增
label-next = 下一步
label-ready-to-sign-out = 我現在已經可以登出
label-settings = 設定
label-sign-out-now = 立即登出
label-use-existing-directory = 使用現有的目錄
