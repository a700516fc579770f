## Roles

role-name-global-admin = 全域管理員
role-name-service-admin = 服務管理員
role-name-user = 使用者

## Products and tags that the index is grouped by

group-name-signup = 申請產品
group-name-tenants = 租用戶與訂用帳戶

## Links (a title is printed where a sentence has [](link:…))

link-admin-center = { -admin-center }
link-admin-roles = { -product-azure-ad(form: "short") } 中的管理員角色
link-azure-portal = { -portal-azure }
link-azure-signup = { -product-azure } 註冊頁面
link-azure-site = { -product-azure } 網站
link-azure-support = { -product-azure } 支援服務
link-classic-admins = { -product-azure } 訂用帳戶的管理員
link-classic-portal = { -portal-classic }
link-directories = 訂用帳戶及其目錄
link-microsoft-account = Microsoft 帳戶
link-office-plans = { -product-office } 方案
link-rbac = 在 { -portal-azure }中指派角色
link-rbac-overview = 角色型存取控制
link-transfer = 轉移 { -product-azure } 訂用帳戶
