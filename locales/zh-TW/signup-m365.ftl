signup-m365 = 以 { -product-azure } 帳戶申請 { -product-office }
    .description = 使用現有的 { -product-azure } 帳戶訂購 { -product-office }，並確認同事也能使用。
signup-m365--who-can = 您可以使用現有的 { -product-azure } 帳戶訂購 { -product-office }。如果 { -product-azure } 訂用帳戶屬於您的組織，您還可以為組織 { -product-azure-ad }（{ -product-azure-ad(form: "short") }）中的所有人訂購。只有{ -tenant }的全域管理員或帳務管理員才能這麼做，因此請先[確認您的角色](#check-role)。各角色的權限請參閱〈[](link:admin-roles)〉。
signup-m365--already-both = 兩者都已經有了嗎？請參閱〈[](doc:link-tenant)〉。

signup-m365--get-office = 訂購 { -product-office }
signup-m365--check-users = 如果是個人使用，到這裡就完成了。如果是為組織訂購，請依下列步驟確認組織的使用者都已列出：
signup-m365--same-directory = 從現在起，{ -product-office } 會使用 { -product-azure } 訂用帳戶所在的目錄。原因請參閱〈[](doc:signup-azure#background)〉，詳細資訊請參閱〈[](link:directories)〉。

signup-m365--check-role = 確認您在 { -product-azure-ad(form: "short") } 中的角色
signup-m365--find-directory = 選取{ $services }，然後搜尋{ $service }。
signup-m365--services =
    .alt = 附有搜尋方塊的服務清單，其中一項搜尋結果以醒目外框標示。
signup-m365--list-users = 選取{ $path }。
signup-m365--pick-name = 選取您的姓名。
signup-m365--name-list =
    .alt = 列出三個人及其使用者名稱的清單，第一列以醒目外框標示。
signup-m365--show-role = 選取{ $item }。
signup-m365--user-page =
    .alt = 單一使用者的頁面，左側功能表有一個項目以醒目外框標示。
signup-m365--read-role = 查看選取的是哪個角色。
    .result = 若角色為{ $global }或{ $billing }，即可為組織訂購。
signup-m365--role-choices =
    .alt = 使用者可以具備的角色。其中一個角色已選取，下方有一個方塊已勾選。
