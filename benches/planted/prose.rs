//! Procedures about servers, in three languages: what the sample project has no example of, and enough of everything.
//!
//! `{o}` stands for a server and `{O}` for a server at the beginning of a sentence. All servers have one gender in Swedish.

/// A text in English, Swedish and Chinese.
pub(crate) type Words = [&'static str; 3];

/// What each procedure is about, and what its id ends in.
pub(crate) const SERVERS: &[(&str, Words)] = &[
    ("mail", ["the mail server", "e-postservern", "郵件伺服器"]),
    ("files", ["the file server", "filservern", "檔案伺服器"]),
    (
        "print",
        ["the print server", "utskriftsservern", "列印伺服器"],
    ),
    ("web", ["the web server", "webbservern", "網頁伺服器"]),
    (
        "data",
        ["the database server", "databasservern", "資料庫伺服器"],
    ),
    (
        "backup",
        [
            "the backup server",
            "säkerhetskopieringsservern",
            "備份伺服器",
        ],
    ),
    ("test", ["the test server", "testservern", "測試伺服器"]),
];

/// Messages that belong to no procedure.
pub(crate) const SHARED: &[(&str, Words)] = &[
    ("label-maintenance", ["Maintenance", "Underhåll", "維護"]),
    (
        "label-open-console",
        ["Open console", "Öppna konsolen", "開啟主控台"],
    ),
    ("label-restart", ["Restart", "Starta om", "重新啟動"]),
    ("label-stop-all", ["Stop all", "Stoppa alla", "全部停止"]),
    (
        "service-desk",
        ["the service desk", "servicedesken", "服務台"],
    ),
];

/// The words that the project has agreed on.
pub(crate) const GLOSSARY: &str = "\
directory:
  en: directory
  sv-SE: { use: [katalog], avoid: [förteckning] }
  zh-TW: { use: [目錄], avoid: [名錄] }
console:
  en: console
  sv-SE: { use: [konsol], avoid: [terminal] }
  zh-TW: { use: [主控台], avoid: [終端機] }
label-maintenance: { en: Maintenance, sv-SE: Underhåll, zh-TW: 維護 }
label-open-console: { en: Open console, sv-SE: Öppna konsolen, zh-TW: 開啟主控台 }
label-restart: { en: Restart, sv-SE: Starta om, zh-TW: 重新啟動 }
label-stop-all: { en: Stop all, sv-SE: Stoppa alla, zh-TW: 全部停止 }
";

/// Addresses that the texts lead to.
pub(crate) const LINKS: &str = "\
error-codes: https://servers.example.org/errors
operations-log: https://servers.example.org/log
";

/// The document of a server; `{s}` is the end of its id.
pub(crate) const DOCUMENT: &str = "\
stegvis: 1
kind: procedure
id: restart-{s}
before:
  - have-password
  - have-backup
  - { id: users-told, with: { count: { number: 12 } } }
body:
  - intro
  - { paragraph: services, with: { count: { number: 4 } } }
  - { paragraph: last-restart, with: { day: { date: 2026-11-02 } } }
  - example
  - section: stop
    blocks:
      - steps:
          - id: open-console
            with: { entry: { label: maintenance }, button: { label: open-console } }
          - stop-service
          - id: stop-rest
            with: { button: { label: stop-all } }
          - id: restart
            first:
              - { note: data-loss, level: warning }
            with: { button: { label: restart }, minutes: { number: 10 } }
            blocks:
              - image: window
                file: azure-form.svg
          - keys
  - section: check
    blocks:
      - check-intro
      - list:
          - disk-is-free
          - log-is-clean
          - temperature
      - steps:
          - sign-in
          - same-directory
          - firmware
          - secure-boot
          - write-down
          - finish
      - note: ask
      - more
";

/// The messages of each procedure: what their ids end in, and their texts as they are written in Fluent.
pub(crate) const MESSAGES: &[(&str, Words)] = &[
    (
        "",
        [
            "Restart {o}\n    .description = How to restart {o} without losing data, and what to check afterwards.",
            "Starta om {o}\n    .description = Så startar du om {o} utan att förlora data, och det här kontrollerar du efteråt.",
            "重新啟動{o}\n    .description = 說明如何重新啟動{o}而不遺失資料，以及重新啟動後應檢查的項目。",
        ],
    ),
    (
        "--have-password",
        [
            "You have the *administrator password* for {o}.",
            "Du har *administratörslösenordet* till {o}.",
            "您有{o}的*系統管理員密碼*。",
        ],
    ),
    (
        "--have-backup",
        [
            "The latest backup of {o} is no more than 24 hours old.",
            "Den senaste säkerhetskopian av {o} är högst 24 timmar gammal.",
            "{o}的最新備份是在 24 小時內建立的。",
        ],
    ),
    (
        "--users-told",
        [
            "{ $count ->\n        [one] One user of {o} knows about the restart.\n       *[other] { $count } users of {o} know about the restart.\n    }",
            "{ $count ->\n        [one] En användare av {o} känner till omstarten.\n       *[other] { $count } användare av {o} känner till omstarten.\n    }",
            "已有 { $count } 位使用者知道{o}即將重新啟動。",
        ],
    ),
    (
        "--intro",
        [
            "Restart {o} only when **nobody is working** on it. The work takes 15 minutes.",
            "Starta om {o} bara när **ingen arbetar** mot den. Arbetet tar 15 minuter.",
            "請在**沒有人使用**{o}時才重新啟動。整個作業需要 15 分鐘。",
        ],
    ),
    (
        "--services",
        [
            "{ $count ->\n        [one] One service runs on {o}.\n       *[other] { $count } services run on {o}.\n    }",
            "{ $count ->\n        [one] En tjänst körs på {o}.\n       *[other] { $count } tjänster körs på {o}.\n    }",
            "{o}上有 { $count } 項服務在執行。",
        ],
    ),
    (
        "--last-restart",
        [
            "The last restart of {o} was on { DATETIME($day, dateStyle: \"long\") }.",
            "Den senaste omstarten av {o} var den { DATETIME($day, dateStyle: \"long\") }.",
            "{o}上次重新啟動的日期是 { DATETIME($day, dateStyle: \"long\") }。",
        ],
    ),
    (
        "--example",
        [
            "In the example, { -example-person } is responsible for {o}.",
            "I exemplet är { -example-person } ansvarig för {o}.",
            "在範例中，{o}由 { -example-person } 負責。",
        ],
    ),
    (
        "--stop",
        [
            "Stop the services of {o}",
            "Stoppa tjänsterna på {o}",
            "停止{o}的服務",
        ],
    ),
    (
        "--open-console",
        [
            "In { -product-azure }, open { $entry }, and then choose { $button }.\n    .detail = If you cannot find it, search for the name of {o}.",
            "Öppna { $entry } i { -product-azure } och välj sedan { $button }.\n    .detail = Sök efter namnet på {o} om du inte hittar det.",
            "在 { -product-azure } 中開啟{ $entry }，然後選取{ $button }。\n    .detail = 如果找不到，請搜尋{o}的名稱。",
        ],
    ),
    (
        "--stop-service",
        [
            "Run `systemctl stop intake.service`, and wait for at least 30 seconds.\n    .why = A service that is still running can damage its files.\n    .result = The status is “stopped”.",
            "Kör `systemctl stop intake.service` och vänta i minst 30 sekunder.\n    .why = En tjänst som fortfarande körs kan skada sina filer.\n    .result = Statusen är ”stoppad”.",
            "執行 `systemctl stop intake.service`，並等候至少 30 秒。\n    .why = 仍在執行的服務可能會損壞檔案。\n    .result = 狀態顯示為「已停止」。",
        ],
    ),
    (
        "--stop-rest",
        [
            "If other services of {o} are still running, choose { $button }.",
            "Välj { $button } om andra tjänster på {o} fortfarande körs.",
            "如果{o}還有其他服務在執行，請選取{ $button }。",
        ],
    ),
    (
        "--data-loss",
        [
            "Do not switch off the power. {O} needs up to 2.5 minutes to write its data.",
            "Stäng inte av strömmen. Det kan ta upp till 2,5 minuter för {o} att skriva sina data.",
            "請勿關閉電源。{o}最多需要 2.5 分鐘才能寫入資料。",
        ],
    ),
    (
        "--restart",
        [
            "Choose { $button }. If nothing happens within { $minutes } minutes, see [the list of error codes](link:error-codes).\n    .undo = Start the services again by hand.",
            "Välj { $button }. Om inget händer inom { $minutes } minuter läser du [listan över felkoder](link:error-codes).\n    .undo = Starta tjänsterna igen för hand.",
            "選取{ $button }。如果 { $minutes } 分鐘內沒有反應，請參閱[錯誤代碼清單](link:error-codes)。\n    .undo = 手動重新啟動服務。",
        ],
    ),
    (
        "--window",
        [
            "\n    .alt = A window with two buttons. The one on the right is highlighted.\n    .caption = The maintenance window of {o}",
            "\n    .alt = Ett fönster med två knappar. Den till höger är markerad.\n    .caption = Underhållsfönstret för {o}",
            "\n    .alt = 視窗中有兩個按鈕，右側的按鈕以醒目外框標示。\n    .caption = {o}的維護視窗",
        ],
    ),
    (
        "--keys",
        [
            "Press **Ctrl+C** only if the console has not answered for 60 seconds.",
            "Tryck på **Ctrl+C** bara om konsolen inte har svarat på 60 sekunder.",
            "只有在主控台超過 60 秒沒有回應時，才能按 **Ctrl+C**。",
        ],
    ),
    ("--check", ["Check {o}", "Kontrollera {o}", "檢查{o}"]),
    (
        "--check-intro",
        [
            "Check the following three points:",
            "Kontrollera följande tre punkter:",
            "請檢查以下三項：",
        ],
    ),
    (
        "--disk-is-free",
        [
            "At least 20 GB of the disk is free, that is 10% of its size.",
            "Minst 20\u{a0}GB av disken är ledigt, det vill säga 10\u{a0}% av storleken.",
            "磁碟至少有 20 GB 可用空間，也就是總容量的 10%。",
        ],
    ),
    (
        "--log-is-clean",
        [
            "The last 1,000 lines of `/var/log/intake.log` do not contain the word **ERROR**.",
            "De sista 1\u{a0}000 raderna i `/var/log/intake.log` innehåller inte ordet **ERROR**.",
            "`/var/log/intake.log` 的最後 1,000 行中沒有 **ERROR** 這個字。",
        ],
    ),
    (
        "--temperature",
        [
            "The temperature is between 18 and 27 °C.",
            "Temperaturen är mellan 18 och 27\u{a0}°C.",
            "溫度介於 18 到 27 °C 之間。",
        ],
    ),
    (
        "--sign-in",
        [
            "Sign in to { -product-azure } with your own account, and look for {o} in the list.",
            "Logga in på { -product-azure } med ditt eget konto och leta upp {o} i listan.",
            "使用您自己的帳戶登入 { -product-azure }，並在清單中找到{o}。",
        ],
    ),
    (
        "--same-directory",
        [
            "Make sure that {o} uses the same directory as before.",
            "Kontrollera att {o} använder samma katalog som tidigare.",
            "確認{o}使用的目錄與先前相同。",
        ],
    ),
    (
        "--firmware",
        [
            "The firmware must be version 4.12.0 or later. Do not install a *preview version*.",
            "Den fasta programvaran måste ha version 4.12.0 eller senare. Installera inte någon *förhandsversion*.",
            "韌體必須是 4.12.0 版或更新版本。請勿安裝*預覽版本*。",
        ],
    ),
    (
        "--secure-boot",
        [
            "Make sure that Secure Boot is switched on.",
            "Kontrollera att Secure Boot är på.",
            "確認已啟用 Secure Boot。",
        ],
    ),
    (
        "--write-down",
        [
            "Write down the time and the result in [the operations log](link:operations-log).",
            "Skriv in tid och resultat i [driftloggen](link:operations-log).",
            "將時間與結果記錄在[維運日誌](link:operations-log)中。",
        ],
    ),
    (
        "--finish",
        [
            "Close the console.\n    .result = {O} is working again.",
            "Stäng konsolen.\n    .result = {O} fungerar igen.",
            "關閉主控台。\n    .result = {o}已恢復運作。",
        ],
    ),
    (
        "--ask",
        [
            "If the restart fails twice, call { service-desk }. You get an answer within 4 hours.",
            "Ring { service-desk } om omstarten misslyckas två gånger. Du får svar inom 4 timmar.",
            "如果重新啟動失敗兩次，請致電{ service-desk }。您會在 4 小時內收到回覆。",
        ],
    ),
    (
        "--more",
        [
            "Read more about subscriptions in [](doc:signup-azure), and about roles in [](link:rbac).",
            "Läs mer om prenumerationer i [](doc:signup-azure) och om roller i [](link:rbac).",
            "訂用帳戶的說明請參閱〈[](doc:signup-azure)〉，角色的說明請參閱〈[](link:rbac)〉。",
        ],
    ),
];
