//! `stegvis compare` on articles of our own: clean pairs are silent, each planted kind is found, reports and exit codes are those of `check`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::repository::git;

const EN: &str = "---
title: Open the gate
description: How a visitor gets in.
---
# Open the gate

A visitor waits outside. See [Close the gate](close-gate.md#steps).

## What to do

1. Select **Gates** > **North**.
2. Enter the code within 30 seconds.

   ![The keypad beside the gate.](media/keypad.png)

3. Run `gate open --north` and look for ![a green light](media/green.png).

> [!WARNING]
> The bar is heavy.

| Gate | Code |
|---|---|
| North | ask the guard |

```bash
gate status
```
";

const ZH: &str = "---
title: 開啟大門
description: 訪客如何進入。
---
# 開啟大門

訪客在外面等候。請參閱[關閉大門](close-gate.md#steps)。

## 操作步驟

1. 選取 **大門** > **北側**。
2. 在 30 秒內輸入代碼。

   ![大門旁的數字鍵盤。](media/keypad.png)

3. 執行 `gate open --north`，然後找 ![綠燈](media/green.png)。

> [!WARNING]
> 橫桿很重。

| 大門 | 代碼 |
|---|---|
| 北側 | 請詢問警衛 |

```bash
gate status
```
";

const SV: &str = "---
title: Öppna grinden
description: Så kommer en besökare in.
---
# Öppna grinden

En besökare väntar utanför. Läs [Stänga grinden](close-gate.md#steps).

## Gör så här

1. Välj **Grindar** > **Norra**.
2. Ange koden inom 30 sekunder.

   ![Knappsatsen bredvid grinden.](media/keypad.png)

3. Kör `gate open --north` och leta efter ![en grön lampa](media/green.png).

> [!WARNING]
> Bommen är tung.

| Grind | Kod |
|---|---|
| Norra | fråga vakten |

```bash
gate status
```
";

/// A folder with an article in three languages.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("compare")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    for (tag, text) in [("en", EN), ("zh-TW", ZH), ("sv-SE", SV)] {
        write(&folder, &format!("{tag}/gate.md"), text);
    }
    folder
}

fn write(folder: &Path, path: &str, text: impl AsRef<[u8]>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .arg("compare")
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

/// Returns what a run prints and its exit code.
fn told(folder: &Path, arguments: &[&str]) -> (String, Option<i32>) {
    let output = run(folder, arguments);
    let mut text = String::from_utf8(output.stderr).unwrap();
    text += &String::from_utf8(output.stdout).unwrap();
    (text, output.status.code())
}

/// Returns the findings on the Chinese article after a change of it: line and code.
fn after(name: &str, old: &str, new: &str) -> Vec<String> {
    assert!(ZH.contains(old), "{old}");
    let folder = folder(name);
    write(&folder, "zh-TW/gate.md", ZH.replacen(old, new, 1));
    let (text, _) = told(&folder, &["en", "zh-TW", "--format", "short"]);
    let line = |line: &str| {
        let place = line.strip_prefix("zh-TW/gate.md:").unwrap();
        let code = place.split(['[', ']']).nth(1).unwrap();
        format!("{} {code}", place.split(':').next().unwrap())
    };
    text.lines().map(line).collect()
}

#[test]
fn a_clean_article_is_silent() {
    let folder = folder("clean");
    let (text, code) = told(&folder, &["en", "zh-TW", "sv-SE"]);
    assert_eq!(
        text,
        "compared 1 article: no finding\ntexts translated: en 12/12, zh-TW 12/12, sv-SE 12/12\n"
    );
    assert_eq!(code, Some(0));
    // Line ends, a byte order mark and the names of files say nothing.
    let text = format!("\u{feff}{}", ZH.replace('\n', "\r\n"));
    write(&folder, "gate.zh-tw.md", text);
    let (text, code) = told(&folder, &["en/gate.md", "gate.zh-tw.md"]);
    assert!(text.contains("no finding"), "{text}");
    assert_eq!(code, Some(0));
}

/// Changes the Chinese article and holds what is found against what is expected.
#[track_caller]
fn check(name: &str, old: &str, new: &str, expected: &[&str]) {
    assert_eq!(after(name, old, new), expected, "{name}");
}

#[test]
fn texts_that_differ_are_found_where_they_are() {
    check("number", "30 秒", "20 秒", &["12 changed-number"]);
    check(
        "link",
        "close-gate.md#steps",
        "open.md",
        &["7 changed-link"],
    );
    check(
        "lost-link",
        "[關閉大門](close-gate.md#steps)",
        "關閉大門",
        &["7 missing-link"],
    );
    check("no-text", "[關閉大門](", "關閉大門[](", &["7 missing-link"]);
    check(
        "code",
        "`gate open --north`",
        "`gate open`",
        &["16 changed-code"],
    );
    check(
        "block-of-code",
        "gate status",
        "gate state",
        &["25 changed-block"],
    );
    check("label", "**北側**。", "北側。", &["11 missing-emphasis"]);
    check("bracketed", "**北側**。", "「北側」。", &[]);
    check(
        "picture",
        "media/keypad.png",
        "media/other.png",
        &["14 changed-block"],
    );
    check(
        "lost-picture",
        "   ![大門旁的數字鍵盤。](media/keypad.png)\n\n",
        "",
        &["12 missing-block"],
    );
    check(
        "lost-icon",
        "![綠燈](media/green.png)",
        "綠燈",
        &["16 missing-image"],
    );
    check(
        "item",
        "(media/green.png)。\n",
        "(media/green.png)。\n4. 等候。\n",
        &["17 extra-block"],
    );
}

#[test]
fn blocks_that_differ_are_found_where_they_are() {
    check(
        "heading",
        "## 操作步驟",
        "### 操作步驟",
        &["9 changed-block"],
    );
    check("alert", "[!WARNING]", "[!NOTE]", &["18 changed-block"]);
    check("start", "1. 選取", "4. 選取", &["11 changed-block"]);
    check("row", "| 北側 | 請詢問警衛 |\n", "", &["21 changed-block"]);
    check(
        "untranslated",
        "橫桿很重。",
        "The bar is heavy.",
        &["18 untranslated"],
    );
    check(
        "partly",
        "訪客在外面等候。",
        "訪客 waits outside while the bar is down.",
        &[],
    );
    check(
        "literal",
        "請參閱",
        "請**「參閱」**再",
        &["7 extra-emphasis", "7 unrendered-emphasis"],
    );
    check(
        "comment",
        "> [!WARNING]",
        "<!-- 由警衛確認 -->\n\n> [!WARNING]",
        &[],
    );
}

/// Compares two texts of our own, and returns the lines and codes of what is found.
fn between(name: &str, en: &str, sv: &str) -> Vec<String> {
    let folder = folder(name);
    write(&folder, "en/own.md", en);
    write(&folder, "sv-SE/own.md", sv);
    let (text, _) = told(&folder, &["en/own.md", "sv-SE/own.md", "--format", "short"]);
    let line = |line: &str| line.strip_prefix("sv-SE/own.md:").unwrap().to_owned();
    text.lines().map(line).collect()
}

#[test]
fn what_is_the_same_to_readers_is_silent() {
    let en = "# Gate\n\nSee the [map](https://example.org/map) and the [film](https://video.example.org/v/11/?learn=on).\n\n\
        ![The gate.](media/gate.png)\n\nDo this:\n\n    1. Open the big gate.\n    2. Choose **Open**.\n\n\
        Each gate opens 100K times.\n\nSelect **My gate is not listed here**, then wait.\n";
    let sv = "# Grind\n\nSe [kartan](https://example.org/se/map) och [filmen](https://video.example.org/v/22/?learn=on&captions=swe).\n\n\
        ![Grinden.](./media/gate.png)\n\nGör så här:\n\n    1. Öppna den stora grinden.\n    2. Välj **Öppna**.\n\n\
        Varje grind öppnas 100 000 gånger.\n\nVälj **My gate is not listed here** (min grind visas inte här) och vänta.\n";
    assert_eq!(between("same", en, sv), [""; 0]);
    let sv = sv
        .replace("/se/map", "/se/plan")
        .replace("gate.png", "port.png");
    let sv = sv.replace("1. Öppna den stora grinden.", "1. gate open");
    let sv = sv.replace("100 000", "10 000");
    let found = between("not-the-same", en, &sv);
    let codes = found
        .iter()
        .map(|line| line.split(['[', ']']).nth(1).unwrap());
    let codes: Vec<&str> = codes.collect();
    assert_eq!(codes, ["changed-link", "changed-block", "changed-number"]);
}

#[test]
fn other_places_are_told_apart() {
    let en = "See [how to deploy](https://example.org/identity/ad-ds/deploy) and [the forum](https://example.org/en-us/forum).\n";
    let sv = "Läs [hur man inför det](https://example.org/identity/ad-ds/deploy) och [forumet](https://example.org/ja-jp/forum).\n";
    assert_eq!(between("places", en, sv), [""; 0]);
    let found = between("other-places", en, &sv.replace("ad-ds", "ad-fs"));
    assert_eq!(
        found,
        [
            "1:1: error[changed-link]: this paragraph links to `https://example.org/identity/ad-fs/deploy` in sv-SE, the source to `https://example.org/identity/ad-ds/deploy`"
        ]
    );
}

#[test]
fn halves_of_the_day_are_told_apart() {
    let en = "The gate opens at 9:00 AM and closes at 9:30 PM.\n";
    let sv = "Grinden öppnar kl. 9.00 och stänger 21.30.\n";
    assert_eq!(between("halves", en, sv), [""; 0]);
    let other = sv.replace("9.00", "21.00");
    assert_eq!(
        between("other-half", en, &other),
        ["1:1: error[changed-number]: this paragraph says 21.00 in sv-SE, the source 9:00",]
    );
    let folder = folder("halves-in-words");
    write(&folder, "en/own.md", en);
    let zh = "大門上午 9 點開啟，晚上 9 點 30 分關閉。\n";
    write(&folder, "zh-TW/own.md", zh);
    let (text, _) = told(&folder, &["en/own.md", "zh-TW/own.md"]);
    assert!(text.contains("no finding"), "{text}");
}

#[test]
fn numbers_below_zero_are_told_apart() {
    let en = "Keep the vaccine at -15 °C for 3 to 5 days.\n";
    for sv in [
        "vid −15 °C i 3–5 dagar",
        "vid –15 °C i 3 –5 dagar",
        "vid 15 minusgrader i 3 - 5 dagar",
    ] {
        assert_eq!(
            between("signs", en, &format!("Förvara vaccinet {sv}.\n")),
            [""; 0]
        );
    }
    assert_eq!(
        between(
            "other-sign",
            en,
            "Förvara vaccinet vid 15 °C i 3–5 dagar.\n"
        ),
        ["1:1: error[changed-number]: this paragraph says 15 in sv-SE, the source −15"]
    );
    let en = en.replace("-15 °C", "**15 °C**");
    assert_eq!(
        between(
            "sign-alone",
            &en,
            "Förvara vaccinet vid **-15 °C** i 3–5 dagar.\n"
        ),
        ["1:1: error[changed-number]: this paragraph says −15 in sv-SE, the source 15"]
    );
    assert_eq!(
        between(
            "sign-of-a-name",
            "Set it to UTC -8, or to `-7`.\n",
            "Ange UTC-8 eller `-7`.\n"
        ),
        [""; 0]
    );
}

#[test]
fn what_the_source_wrote_otherwise_is_no_loss() {
    let en = "[Ask in the [!INCLUDE [name](includes/name.md)] forum](forum.md)\n";
    let sv = "[Fråga i forumet](forum.md)\n";
    assert_eq!(between("included", en, sv), [""; 0]);
    let found = between("included-lost", en, "Fråga i forumet\n");
    assert!(
        found[0].contains("lacks the link to `forum.md`"),
        "{found:?}"
    );
    // What the platform puts in begins the sentence in one language only.
    let en = "# Gate\n\nThe [!INCLUDE [name](includes/name.md)] team paints it.\n\nIt is red.\n";
    let sv = "# Grind\n\n[!INCLUDE [name](includes/name.md)] målas av laget.\n\nDen är röd.\n";
    assert_eq!(between("included-first", en, sv), [""; 0]);
    // The source wrote two items as one.
    let en = "1. Open `a`.\n    1.Close `b`.\n\nThen wait.\n";
    let sv = "1. Öppna `a`.\n    1. Stäng `b`.\n\nVänta sedan.\n";
    let lost = |name: &str, sv: &str| {
        let found = between(name, en, sv);
        found.iter().any(|line| line.contains("lacks the code “b”"))
    };
    assert!(!lost("code-elsewhere", sv));
    assert!(lost("code-nowhere", &sv.replace("`b`", "b")));
}

#[test]
fn what_stands_elsewhere_is_told_as_such() {
    let en = "# Gate\n\n1. Open it.\n\n   > [!NOTE]\n   > It is heavy.\n\nThen wait.\n";
    let sv = "# Grind\n\n1. Öppna den.\n\n> [!NOTE]\n> Den är tung.\n\nVänta sedan.\n";
    assert_eq!(
        between("elsewhere", en, sv),
        [
            "5:1: error[changed-block]: an alert of the kind `note` stands in another list, item or quotation in sv-SE than in the source",
        ]
    );
}

#[test]
fn what_was_rewritten_is_paired_by_what_it_says() {
    // Everything behind the first paragraph is new, and so is the first part of the second section.
    let en = "# Gate\n\nThe gate opens from the inside.\n\n## Use a portal to open it\n\nBecause the portal waits for a signal from the gate, its motor has to be connected to the control box \
        before the portal can open anything.\n\n## Never paint it\n\nWet surfaces stick together.\n\n## Limit visits\n\nTwo visits each hour are enough for every neighbour, \
        because guards must write down all of them by hand.\n";
    let sv = "# Grind\n\nGrinden öppnas inifrån.\n\n## Öppna den med en portal\n\nEftersom portalen väntar på en signal från grinden måste dess motor vara kopplad till kontrollboxen \
        innan portalen kan öppna något.\n";
    let lacks = |line: u32, what: &str| {
        format!(
            "{line}:1: error[missing-block]: behind this, sv-SE lacks {what} of the source, and 1 more like it"
        )
    };
    let (heading, paragraph) = ("a heading of level 2", "a paragraph");
    assert_eq!(
        between("added-at-the-end", en, sv),
        [lacks(7, heading), lacks(7, paragraph)]
    );
    let en = "# Gate\n\nSee also:\n\n- [Investigate the motor](investigate-the-motor.md)\n- [Install the sensor](install-sensor-step8.md)\n- [Open it](open.md)\n";
    let sv = "# Grind\n\nSe även:\n\n- [Installera sensorn](install-gate-sensor-step8.md)\n- [Öppna den](open.md)\n";
    let found = between("named-alike", en, sv);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found[0].contains("the source to `install-sensor-step8.md`"),
        "{found:?}"
    );
    // A heading of another level is that heading.
    let en = "# Gate\n\n## Paint it\n\nUse two coats of varnish.\n\n### Calibrate the sensor of the motor\n\nPress **Set**.\n";
    let sv = "# Grind\n\n## Kalibrera sensorn i motorn\n\nTryck på **Set**.\n";
    let found = between("another-level", en, sv);
    let changed = "a heading of level 2 in sv-SE is a heading of level 3 in the source";
    assert!(found.iter().any(|line| line.contains(changed)), "{found:?}");
}

#[test]
fn what_is_run_together_is_not_lost() {
    let one =
        "Contact the guard if the gate does not open within 30 seconds, and wait outside the line.";
    let two = "Then read [how to reset the motor](reset.md) and press **Reset** on the panel beside the gate.";
    let en = format!("# Gate\n\n{one}\n\n{two}\n\nIt is red.\n");
    let ett = "Kontakta vakten om grinden inte öppnas inom 30 sekunder, och vänta utanför linjen.";
    let tva = "Läs sedan [hur motorn återställs](reset.md) och tryck på **Återställ** på panelen bredvid grinden.";
    let sv = format!("# Grind\n\n{ett} {tva}\n\nDen är röd.\n");
    assert_eq!(between("run-together", &en, &sv), [""; 0]);
    assert_eq!(between("taken-apart", &sv, &en).len(), 0);
    let lost = format!("# Grind\n\n{ett}\n\nDen är röd.\n");
    assert_eq!(
        between("paragraph-lost", &en, &lost),
        ["3:1: error[missing-block]: behind this, sv-SE lacks a paragraph of the source"]
    );
    let alert = en.replace("Then read", "> [!WARNING]\n> Then read");
    let found = between("alert-lost", &alert, &sv);
    let lacks = "lacks an alert of the kind `warning` of the source";
    assert!(found.iter().any(|line| line.contains(lacks)), "{found:?}");
}

#[test]
fn what_the_source_has_wrong_as_well_is_silent() {
    let en = "# Gate\n\nIf it is open,**Close it.\n\nSee [the map]](https://example.org/map).\n";
    let sv =
        "# Grind\n\nOm den är öppen, **stäng** den.\n\nSe [kartan]] (https://example.org/map) .\n";
    assert_eq!(between("wrong-in-both", en, sv), [""; 0]);
    let sv = sv.replace("**stäng**", "stäng**");
    assert_eq!(between("as-wrong", en, &sv), [""; 0]);
    let found = between(
        "wrong-in-one",
        &en.replace(",**", ", ").replace("]]", "]"),
        &sv,
    );
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn a_picture_is_told_as_one() {
    let en = "# Gate\n\n![[!INCLUDE [name](includes/name.md)] gate](media/gate-open.png)\n\nIt is red.\n";
    let sv = "# Grind\n\nDen är röd.\n";
    let lacks = "1:1: error[missing-block]: behind this, sv-SE lacks the picture `media/gate-open.png` of the source";
    assert_eq!(between("picture-lost", en, sv), [lacks]);
    let sv = "# Grind\n\n![Grinden](media/old-gate.png)\n\nDen är röd.\n";
    let is = "3:1: error[changed-block]: the picture `media/old-gate.png` in sv-SE is the picture `media/gate-open.png` in the source";
    assert_eq!(between("picture-changed", en, sv), [is]);
}

#[test]
fn a_list_that_is_broken_off_is_told_where_it_goes_on() {
    let en = "# Gate\n\n1. Find the **key**.\n\n   > [!NOTE]\n   > It is heavy.\n\n2. Open **Gates**.\n3. Lift the bar.\n\nThen wait.\n";
    let sv = "# Grind\n\n1. Hitta **nyckeln**.\n\n> [!NOTE]\n> Den är tung.\n\n2. Öppna **Grindar**.\n3. Lyft bommen.\n\nVänta sedan.\n";
    let expected = "8:1: error[changed-block]: a numbered list is broken off before this and begins again at 2 in sv-SE, not in the source";
    assert_eq!(between("broken-off", en, sv), [expected]);
    // What is lost in it is found all the same.
    let found = between(
        "broken-off-and-lost",
        en,
        &sv.replace("**Grindar**", "Grindar"),
    );
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[1].contains("less strong emphasis"), "{found:?}");
    let loose = en.replace("   > ", "> ");
    assert_eq!(between("broken-off-in-both", &loose, sv), [""; 0]);
    // Bullets go on behind what belongs to an item.
    let en = "- Find the key.\n\n  ![The key.](key.png)\n\n- Open **Gates**.\n";
    let sv = "- Hitta nyckeln.\n\n![Nyckeln.](key.png)\n\n- Öppna **Grindar**.\n";
    let expected =
        "5:1: error[changed-block]: a list is broken off before this in sv-SE, not in the source";
    assert_eq!(between("broken-off-bullets", en, sv), [expected]);
    // A zero-width space before a list is no text.
    let (nested, filled) = ("1. 1. Open it.\n", "1. &#x200B;\n   1. Öppna den.\n");
    assert_eq!(between("filled", nested, filled), [""; 0]);
}

#[test]
fn articles_without_counterpart_are_told() {
    let folder = folder("counterparts");
    write(&folder, "en/sub/only.md", "# Only here\n");
    write(&folder, "sv-SE/extra.md", "# Bara här\n");
    let (text, code) = told(&folder, &["en", "sv-SE", "--format", "short"]);
    assert_eq!(
        text,
        "en/sub/only.md:1:1: warning[missing-article]: there is no such article in sv-SE
sv-SE/extra.md:1:1: warning[extra-article]: there is no such article in en, the source
"
    );
    assert_eq!(code, Some(0));
    let limit = ["en", "sv-SE", "--fail-on", "missing-article"];
    assert_eq!(told(&folder, &limit).1, Some(1));
    let limit = ["en", "sv-SE", "--fail-on", "sv-SE: missing > 0"];
    let (text, code) = told(&folder, &limit);
    assert!(
        text.contains("sv-SE is over its limit: 1 of 13 missing"),
        "{text}"
    );
    assert_eq!(code, Some(1));
}

#[test]
fn nothing_compared_is_no_success() {
    let folder = folder("nothing");
    write(&folder, "da/other.md", "# Andet\n");
    let (text, code) = told(&folder, &["en", "da"]);
    assert!(text.contains("nothing was compared"), "{text}");
    assert_eq!(code, Some(2));
    let (text, code) = told(&folder, &["en/gate.md", "nowhere.md"]);
    assert!(text.contains("nowhere.md"), "{text}");
    assert_eq!(code, Some(2));
    write(&folder, "plain.md", ZH);
    let (text, code) = told(&folder, &["en/gate.md", "plain.md"]);
    assert!(
        text.contains("nothing tells the language of plain.md"),
        "{text}"
    );
    assert_eq!(code, Some(2));
    let (text, _) = told(&folder, &["--source", "en=en", "--translation", "en=sv-SE"]);
    assert!(text.contains("are both en"), "{text}");
    let (text, code) = told(&folder, &["en", "sv-SE", "--report", "json=en/gate.md"]);
    assert!(text.contains("is an article"), "{text}");
    assert_eq!(code, Some(2));
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = folder("unreadable");
    write(&folder, "sv-SE/gate.md", b"# \xff\n");
    let (text, code) = told(&folder, &["en", "zh-TW", "sv-SE"]);
    assert!(text.contains("unreadable-file"), "{text}");
    assert_eq!(code, Some(3));
    let (text, code) = told(&folder, &["en", "sv-SE", "--write-baseline", "known.tsv"]);
    assert!(text.contains("no baseline was written"), "{text}");
    assert_eq!(code, Some(3));
}

#[test]
fn findings_are_allowed_and_known() {
    let folder = folder("allowed");
    let wrong = ZH
        .replace("30 秒", "20 秒")
        .replace("橫桿很重。", "橫桿重 50 公斤。");
    let allowed = wrong.replace(
        "> [!WARNING]",
        "<!-- stegvis-allow: changed-number — 本地規定 -->\n> [!WARNING]",
    );
    write(&folder, "zh-TW/gate.md", &wrong);
    let short = ["en", "zh-TW", "--format", "short"];
    let before = told(&folder, &short).0;
    write(&folder, "zh-TW/gate.md", &allowed);
    let after = told(&folder, &short).0;
    assert_eq!(before.matches("changed-number").count(), 2, "{before}");
    assert_eq!(after.lines().count(), 1, "{after}");
    assert!(after.starts_with("zh-TW/gate.md:12:1"), "{after}");
    let unused = ZH.replace(
        "# 開啟",
        "<!-- stegvis-allow: changed-number — 無 -->\n# 開啟",
    );
    write(&folder, "zh-TW/gate.md", unused);
    let (text, _) = told(&folder, &short);
    assert_eq!(text.matches("unused-suppression").count(), 1, "{text}");
    write(&folder, "zh-TW/gate.md", &wrong);
    let (text, code) = told(&folder, &["en", "zh-TW", "--write-baseline", "known.tsv"]);
    assert!(text.starts_with("wrote "), "{text}");
    assert_eq!(code, Some(0));
    let known = ["en", "zh-TW", "--baseline", "known.tsv"];
    let (text, code) = told(&folder, &known);
    assert!(text.contains("known from the baseline"), "{text}");
    assert_eq!(code, Some(0));
    write(&folder, "zh-TW/gate.md", ZH);
    let (text, _) = told(&folder, &known);
    assert!(text.contains("no longer found"), "{text}");
}

#[test]
fn provenance_is_proved() {
    let folder = folder("provenance");
    let hash = stegvis::text::digest::sha1(EN.replace('\n', "\r\n").as_bytes());
    let with = |hash: &str| ZH.replacen("---\n", &format!("---\nms.openlocfilehash: {hash}\n"), 1);
    write(&folder, "zh-TW/gate.md", with(&hash));
    let short = ["en", "zh-TW", "--format", "short"];
    assert_eq!(told(&folder, &short).0, "");
    write(
        &folder,
        "zh-TW/gate.md",
        with(&hash.replace(['0', '1'], "f")),
    );
    assert_eq!(
        told(&folder, &short).0,
        "zh-TW/gate.md:2:1: warning[stale-article]: the translation in zh-TW was made from another version of its source\n"
    );
}

/// What changed in the source since it was translated: in a folder, at a revision, at the commit that a translation names.
#[test]
fn what_changed_since_is_named() {
    let folder = folder("since");
    git(&folder, &["init", "--quiet"]);
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "--quiet", "-m", "Write the article"]);
    let commit = git(&folder, &["rev-parse", "HEAD"]);
    let new = EN
        .replace("The bar is heavy.", "The bar is very heavy.")
        .replace("3. Run", "3. Wait.\n4. Run")
        .replace("A visitor waits outside. ", "A visitor waits outside! ")
        .replace("```bash\ngate status\n```\n", "");
    write(&folder, "en/gate.md", &new);
    write(&folder, "old/gate.md", EN);
    let expected = "zh-TW/gate.md:7:1: note[stale-minor]
zh-TW/gate.md:14:4: warning[stale-block]
zh-TW/gate.md:18:1: warning[stale-warning]
zh-TW/gate.md:25:1: warning[stale-block]
";
    let codes = |text: &str| -> String {
        let code = |line: &str| format!("{}]\n", line.split(']').next().unwrap());
        text.lines().map(code).collect()
    };
    let start = ["en", "zh-TW", "--format", "short"];
    let with = |more: &[&str]| told(&folder, &[&start, more].concat());
    for from in ["old", "HEAD", "zh-TW=old"] {
        let (text, code) = with(&["--from", from]);
        assert_eq!(codes(&text), expected, "{from}: {text}");
        assert_eq!(code, Some(0));
    }
    let named = format!("---\nsource-git-commit: {commit}");
    write(&folder, "zh-TW/gate.md", ZH.replacen("---\n", &named, 1));
    let (text, _) = with(&["--from-recorded"]);
    assert_eq!(text.matches("stale-").count(), 5, "{text}");
    assert!(
        text.contains("zh-TW/gate.md:2:1: warning[stale-article]"),
        "{text}"
    );
    let (text, code) = with(&["--from", "no-such-tag"]);
    assert!(text.contains("no-such-tag"), "{text}");
    assert_eq!(code, Some(2));
}

#[test]
fn reports_are_those_of_check() {
    let folder = folder("reports");
    write(
        &folder,
        "sv-SE/gate.md",
        SV.replace("30 sekunder", "20 sekunder"),
    );
    let (text, code) = told(
        &folder,
        &[
            "en",
            "sv-SE",
            "--format",
            "json",
            "--report",
            "sarif=out.sarif",
        ],
    );
    assert_eq!(code, Some(1));
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    let finding = &report["findings"][0];
    assert_eq!(finding["path"], "sv-SE/gate.md");
    assert_eq!(finding["code"], "changed-number");
    assert_eq!(finding["related"][0]["path"], "en/gate.md");
    let sarif = fs::read_to_string(folder.join("out.sarif")).unwrap();
    assert!(sarif.contains("changed-number") && sarif.contains("sv-SE/gate.md"));
    let (text, _) = told(&folder, &["en", "sv-SE"]);
    assert!(
        text.contains("this item says 20 in sv-SE, the source 30"),
        "{text}"
    );
    assert!(text.contains("en/gate.md:12"), "{text}");
}
