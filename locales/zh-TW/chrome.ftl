### 內建範本使用的字詞與句型。

## The locale

chrome-language-name = 繁體中文

## Inline patterns

chrome-label = 「{ $label }」
chrome-label-learn = **{ $label }**
chrome-menu = { $path }→{ $item }
chrome-keys = { $path } + { $item }
chrome-step-reference = 步驟 { $number }
    .initial = 步驟 { $number }
chrome-step-reference-in-section = 「{ $section }」的步驟 { $number }
    .initial = 「{ $section }」的步驟 { $number }

## Alerts

chrome-alert-note = 附註
chrome-alert-tip = 提示
chrome-alert-important = 重要
chrome-alert-caution = 注意
chrome-alert-warning = 警告
chrome-alert-danger = 危險
chrome-alert-title = **{ $word }**
chrome-alert-again = **{ $word }：**{ $text }

## Parts of a procedure

chrome-steps = 步驟
chrome-before = 開始之前
chrome-prerequisite-for = { $item }（{ $role }）
chrome-step-optional = （選用）{ $sentence }
chrome-step-by = **{ $role }：**{ $sentence }
chrome-hold = **請在此暫停。**這個步驟經檢查確認後，才能繼續。
chrome-option-goto = { $option }請前往{ $target }。
chrome-option-next = { $option }請繼續下一個步驟。
chrome-option-end = { $option }到此完成。
chrome-result = **結果：**{ $text }
chrome-why = **原因：**{ $text }
chrome-undo = **復原方式：**{ $text }
chrome-step-critical = **不可略過：**{ $sentence }
chrome-step-time = { $sentence }（{ $time }）
chrome-time = **所需時間：**{ $time }
chrome-duration = { $path } { $item }
chrome-years = { $count } 年
chrome-months = { $count } 個月
chrome-days = { $count } 天
chrome-hours = { $count } 小時
chrome-minutes = { $count } 分鐘
chrome-any-order = 下列步驟不限順序：
chrome-input = **{ $label }：**
chrome-input-secret = **{ $label }**（請勿寫下）
chrome-yes = 是
chrome-no = 否
chrome-verify-found = **檢查結果：**
chrome-next = 後續步驟
chrome-support = 需要協助嗎？
chrome-support-text = 如果操作結果與說明不符，請透過下列管道取得協助：{ $link }。

## Checklist

chrome-checklist-title = 檢查清單：{ $title }
chrome-checklist-done = 完成
chrome-checklist-number = 編號
chrome-checklist-step = 步驟
chrome-checklist-checked-by = 檢查人
chrome-checklist-mode-read-do = **邊讀邊做：**請讀一項、做一項，完成後打勾，再讀下一項。
chrome-checklist-mode-do-confirm = **操作後確認：**請先憑記憶完成工作，到了每個暫停點就停下來，逐項確認後再繼續。
chrome-checklist-mode-challenge-response = **宣讀與回應：**由一人逐項大聲宣讀，執行工作的人檢查後說出回應。回應與表上所列相符時，才打勾。
chrome-checklist-pause = **暫停點。**請停下來，逐項確認：
chrome-confirm-done = 已完成：{ $sentence }
chrome-response = **回應：**{ $response }
chrome-response-done = 完成
chrome-response-checked = 已確認
chrome-checklist-confirm = 確認項目
chrome-checklist-challenge = 宣讀內容
chrome-checklist-response = 回應
chrome-checklist-reader = 宣讀人
chrome-checklist-responder = 回應人
chrome-signoff = 簽核
chrome-signoff-line = { $person }（{ $role }）
chrome-signoff-independent = { $line }。須由上列人員以外的人簽核。
chrome-signoff-name = 姓名
chrome-signoff-date = 日期
chrome-signoff-signature = 簽名

## Pages

chrome-guide = 操作指南
chrome-checklist = 檢查清單
chrome-contents = 本頁內容
chrome-index = 操作程序
# The heading of the index above what has no product or tag with a name
chrome-index-other = 其他
# The name of the search field
chrome-search = 搜尋
# $count — how many pages were found, 0 or more
chrome-search-count = 搜尋結果：{ $count } 筆
# A button beside a command
chrome-copy = 複製
# What the button says once the command is on the clipboard
chrome-copied = 已複製
# The title of the page for an address that leads nowhere
chrome-missing = 找不到這個頁面
chrome-missing-text = 這個網址沒有頁面，該頁面可能已移動或移除。
# $date — the day on which somebody last looked through the document
chrome-reviewed = 上次檢閱日期：{ $date }
chrome-language = 語言
chrome-skip = 跳到主要內容
chrome-fallback =
    { $count ->
       *[other] 本頁有 { $count } 處內容尚未翻譯，暫以其他語言顯示。
    }
chrome-stale = { $text }（內容可能已過時）
chrome-stale-count =
    { $count ->
       *[other] 本頁有 { $count } 處內容的原文在翻譯之後已有變更，譯文可能已過時。
    }
chrome-current-source = **目前的原文（{ $language }）：**
