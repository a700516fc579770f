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
chrome-option-goto = { $option }：請前往{ $target }。
chrome-option-next = { $option }：請繼續下一個步驟。
chrome-option-end = { $option }：到此完成。
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
chrome-checklist-progress = 已完成 { $done }／{ $all }
chrome-checklist-reset = 重新開始
chrome-checklist-reset-ask = 要清除這份檢查清單上的所有勾選與填寫內容嗎？
chrome-checklist-address = 網址
chrome-checklist-reviewed = 上次審閱日期
chrome-checklist-version = 版本
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
chrome-index-other = 其他
chrome-search = 搜尋
chrome-search-count = 搜尋結果：{ $count } 筆
chrome-copy = 複製
chrome-copied = 已複製
chrome-missing = 找不到這個頁面
chrome-missing-text = 這個網址沒有對應的頁面。頁面可能已經移動或移除。
chrome-reviewed = 上次審閱日期：{ $date }
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

## Review pages and the dashboard

chrome-review = 翻譯進度
chrome-review-in = 翻譯進度：{ $language }
chrome-review-of = 譯文審閱：{ $title }
chrome-review-source = 原文（{ $language }）
chrome-review-translation = 譯文（{ $language }）
chrome-review-passage = 項目
chrome-review-state = 狀態
chrome-review-only = 只顯示待處理的項目（{ $count }）
chrome-review-all-done = 本頁沒有待處理的項目。
chrome-review-changed = 原文的變更：
chrome-review-added = 新增：
chrome-review-removed = 刪除：
chrome-review-findings = 檢查結果
chrome-review-error = 錯誤：
chrome-review-warning = 警告：
chrome-review-note = 提醒：
chrome-review-fresh = 最新
chrome-review-revised = 記錄後譯文已修改
chrome-review-stale-minor = 已過時：原文有細微變更
chrome-review-stale-meaning = 已過時：原文的內容已變更
chrome-review-stale-structure = 已過時：原文的變數、連結或數字已變更
chrome-review-both-changed = 原文與譯文都已變更
chrome-review-unrecorded = 尚未記錄
chrome-review-missing = 尚未翻譯
chrome-review-unknown = 已翻譯，但無法得知是否為最新
chrome-review-human = 人工翻譯
chrome-review-machine = 機器翻譯
chrome-review-edited = 機器翻譯，經人工編修
chrome-review-reviewed = 已審閱
chrome-review-unreviewed = 尚未審閱
chrome-review-title = 標題
chrome-review-short-title = 瀏覽器標題
chrome-review-description = 說明
chrome-review-summary = 摘要
chrome-review-heading = 章節標題
chrome-review-paragraph = 段落
chrome-review-item = 清單項目
chrome-review-tab = 索引標籤
chrome-review-prerequisite = 前置條件
chrome-review-answer = 選項
chrome-review-result = 結果
chrome-review-why = 原因
chrome-review-undo = 復原方式
chrome-review-detail = 詳細說明
chrome-review-input = 輸入欄位
chrome-review-alt = 圖片替代文字
chrome-review-caption = 圖表說明
chrome-review-column = 欄標題
chrome-review-cell = 表格儲存格
chrome-review-verbatim = 原樣輸出的文字
chrome-review-signer = 簽核項目
chrome-review-message = 訊息
chrome-review-term = 術語
chrome-review-by-language = 各語言進度
chrome-review-by-document = 各文件進度
chrome-review-document = 文件
chrome-review-shared = 共用訊息
chrome-review-fragments = 共用片段
chrome-review-messages = 訊息總數
chrome-review-count-fresh = 最新
chrome-review-count-stale = 已過時
chrome-review-count-unrecorded = 尚未記錄
chrome-review-count-missing = 尚未翻譯
chrome-review-count-machine = 機器翻譯
chrome-review-count-unreviewed = 尚未審閱
chrome-review-amount = { $name }：{ $count }
chrome-review-done =
    { $count ->
       *[other] { $count } 份沒有待處理的項目
    }
chrome-review-draft = 草稿
chrome-review-incomplete = 部分檔案無法讀取，看似缺少的內容可能實際上存在
chrome-review-no-ledger = 沒有任何翻譯記錄，無法得知哪些譯文已過時
chrome-review-badge = { $language }：{ $share } 的譯文為最新
chrome-review-badge-unknown = { $language }：已翻譯 { $share }，但無法得知其中多少為最新
