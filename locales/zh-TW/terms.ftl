### 產品名稱一律保留原文，與中文之間空一個半形空格。

## Products

-product-azure = Azure
-product-office = Office 365
-product-m365 = Microsoft 365
-product-azure-ad =
    { $form ->
        [short] Azure AD
       *[full] Azure Active Directory
    }

## Places in the products

-portal-azure = Azure 入口網站
-portal-classic = Azure 傳統入口網站
-admin-center = Office 365 系統管理中心

## Common nouns

-tenant = 租用戶

## The example

-example-person = Ines Dahl
