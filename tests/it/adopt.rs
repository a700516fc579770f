//! Articles in the dialects of others are adopted and built back, and an independent reader of CommonMark sees no difference.

#[path = "../../benches/adopted.rs"]
mod adopted;
#[path = "../../benches/round_trip/measure.rs"]
mod measure;
#[path = "../../benches/round_trip/reader.rs"]
mod reader;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use stegvis::adopt::{Adoption, Evidence, Tree, Wanted, adopt};
use stegvis::drift::ledger::Ledgers;
use stegvis::drift::{Drift, State};
use stegvis::load::{self, Loaded};
use stegvis::locale::Locale;
use stegvis::source::{Source, Sources};
use stegvis::text::digest::sha1;

const LOCALES: [&str; 3] = ["en", "sv-SE", "zh-TW"];

fn trees(dialect: &str) -> Vec<Tree> {
    let tree = |tag: &&str| {
        let folder = format!("tests/corpus/{dialect}/{tag}");
        let mut articles: Vec<(String, String)> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| {
                let path = entry.unwrap().path();
                let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
                (stem, fs::read_to_string(path).unwrap())
            })
            .collect();
        articles.sort();
        Tree {
            locale: Locale::new(tag).unwrap(),
            articles,
        }
    };
    LOCALES.iter().map(tree).collect()
}

fn in_memory(texts: &[(&str, &str)]) -> Vec<Tree> {
    let trees = texts.iter().map(|(tag, text)| (*tag, vec![*text]));
    several(&trees.collect::<Vec<_>>())
}

/// The articles `a`, `b` and so on of each language.
fn several(texts: &[(&str, Vec<&str>)]) -> Vec<Tree> {
    let tree = |(tag, texts): &(&str, Vec<&str>)| {
        let articles = texts.iter().zip('a'..);
        let articles = articles.map(|(text, name)| (name.to_string(), (*text).to_owned()));
        Tree {
            locale: Locale::new(tag).unwrap(),
            articles: articles.collect(),
        }
    };
    texts.iter().map(tree).collect()
}

/// Builds the articles back; returns what differs from them.
fn differences(trees: &[Tree], adoption: &Adoption) -> Vec<String> {
    let (pages, _) = measure::build(adoption).unwrap();
    let mut wrong = Vec::new();
    for document in &adoption.documents {
        for at in &document.locales {
            let tree = &trees[*at];
            let tag = tree.locale.as_str();
            let original = tree
                .articles
                .iter()
                .find(|(path, _)| *path == document.article);
            let (_, original) = original.unwrap();
            let key = (document.id.clone(), tag.to_owned());
            let held = match pages.get(&key) {
                Some(page) => measure::hold(&document.article, original, page),
                None => panic!("{} is not built in {tag}", document.article),
            };
            if let Some(difference) = held.difference {
                wrong.push(format!(
                    "{tag}/{}: {difference}, lost {:?}",
                    document.article, held.lost
                ));
            }
        }
    }
    wrong
}

#[test]
fn articles_come_back_as_they_were() {
    for dialect in ["learn", "experience-league", "github"] {
        let trees = trees(dialect);
        let adoption = adopt(trees.clone(), None, Wanted::default());
        assert_eq!(
            differences(&trees, &adoption),
            Vec::<String>::new(),
            "{dialect}"
        );
        assert_eq!(adoption.documents.len(), 1, "{dialect}");
        assert_eq!(adoption.documents[0].locales, [0, 1, 2], "{dialect}");
    }
}

/// Labels are shown as the articles set them off, and fragments stand where their steps stood.
#[test]
fn articles_come_back_from_labels_and_fragments() {
    let wanted = Wanted {
        labels: true,
        fragments: true,
        ..Wanted::default()
    };
    for dialect in ["learn", "experience-league", "github"] {
        let trees = trees(dialect);
        let adoption = adopt(trees.clone(), None, wanted);
        assert_eq!(
            differences(&trees, &adoption),
            Vec::<String>::new(),
            "{dialect}"
        );
        assert_eq!(adoption.labels.is_empty(), dialect == "github", "{dialect}");
    }
}

/// Labels of an adoption: id, and the text of each tree.
fn labels(texts: &[(&str, &str)]) -> Vec<String> {
    let trees = in_memory(texts);
    let wanted = Wanted {
        labels: true,
        ..Wanted::default()
    };
    let adoption = adopt(trees.clone(), None, wanted);
    assert_eq!(differences(&trees, &adoption), Vec::<String>::new());
    let text = |text: &Option<String>| text.clone().unwrap_or("-".to_owned());
    let labels = adoption.labels.iter().map(|label| {
        let texts: Vec<String> = label.texts.iter().map(text).collect();
        format!("{}: {}", label.id, texts.join(" | "))
    });
    labels.collect()
}

/// A name that turns up in several sentences tells which it is; one that nothing tells of is no label, wherever it stands.
#[test]
fn names_that_a_translation_turns_round_are_not_mistaken() {
    let check = |texts: &[(&str, &str)], expected: &[&str]| {
        assert_eq!(labels(texts), expected, "{texts:#?}");
    };
    // Nothing tells which of two names is which.
    check(
        &[
            ("en", "# T\n\nSelect **Turn on** under **Printers**.\n"),
            ("sv-SE", "# T\n\nUnder **Skrivare** väljer du **Slå på**.\n"),
        ],
        &[],
    );
    // They are told apart by other sentences, and what is left over is told by that.
    check(
        &[
            (
                "en",
                "# T\n\nSelect **Turn on** under **Printers**.\n\nSelect **Turn off** under **Printers**, never **Turn on**.\n\n\
                 Open **Printers**.\n\nSelect **Turn on**.\n",
            ),
            (
                "sv-SE",
                "# T\n\nUnder **Skrivare** väljer du **Slå på**.\n\nUnder **Skrivare** väljer du **Stäng av**, aldrig **Slå på**.\n\n\
                 Öppna **Skrivare**.\n\nVälj **Slå på**.\n",
            ),
        ],
        &[
            "turn-on: Turn on | Slå på",
            "printers: Printers | Skrivare",
            "turn-off: Turn off | Stäng av",
        ],
    );
    // They meet in two sentences, each with another companion.
    check(
        &[
            (
                "en",
                "# T\n\nSelect **Save** or **Close**.\n\nNever select **Save**, **Print** and **Send**.\n",
            ),
            (
                "zh-TW",
                "# T\n\n選取**關閉**或**儲存**。\n\n切勿選取**傳送**、**儲存**和**列印**。\n",
            ),
        ],
        &["save: Save | 儲存", "close: Close | 關閉"],
    );
}

/// Where a name stands alone, its words tell of others.
#[test]
fn names_are_told_apart_by_their_words() {
    let check = |texts: &[(&str, &str)], expected: &[&str]| {
        assert_eq!(labels(texts), expected, "{texts:#?}");
    };
    check(
        &[
            (
                "en",
                "# T\n\nSelect **New**.\n\nOpen **Old**.\n\nOpen **Calendar**.\n\nOpen **Printer**.\n\n\
                 Open **Old calendar** under **New printer**.\n",
            ),
            (
                "sv-SE",
                "# T\n\nVälj **Ny**.\n\nÖppna **Gammal**.\n\nÖppna **Kalender**.\n\nÖppna **Skrivare**.\n\n\
                 Under **Ny skrivare** öppnar du **Gammal kalender**.\n",
            ),
        ],
        &[
            "new: New | Ny",
            "old: Old | Gammal",
            "calendar: Calendar | Kalender",
            "printer: Printer | Skrivare",
            "old-calendar: Old calendar | Gammal kalender",
            "new-printer: New printer | Ny skrivare",
        ],
    );
    // One that is a word of the sentence, and one that took the full stop with it, are not what the product says.
    check(
        &[
            (
                "en",
                "# T\n\nThe **Gates** are listed.\n\nSelect **Close**.\n",
            ),
            (
                "sv-SE",
                "# T\n\nDina **grindar** visas.\n\nVälj **Stäng.**\n",
            ),
        ],
        &[],
    );
}

#[test]
fn names_become_labels_where_every_language_has_them() {
    let check = |texts: &[(&str, &str)], expected: &[&str]| {
        assert_eq!(labels(texts), expected, "{texts:#?}");
    };
    // By their place, and by what is known of them where a translation turns them round.
    check(
        &[
            (
                "en",
                "# T\n\nSelect **Save**.\n\nSelect **Cancel**.\n\nSelect **Save**, never **Cancel**.\n",
            ),
            (
                "sv-SE",
                "# T\n\nVälj **Spara**.\n\nVälj **Avbryt**.\n\nVälj inte **Avbryt** utan **Spara**.\n",
            ),
        ],
        &["save: Save | Spara", "cancel: Cancel | Avbryt"],
    );
    // A translation that lost its mark leaves the sentence as it is, and no label where most sentences are.
    check(
        &[
            (
                "en",
                "# T\n\nSelect **Save** and **OK**.\n\nSelect **Close**.\n",
            ),
            (
                "sv-SE",
                "# T\n\nVälj **Spara** och OK.\n\nVälj **Stäng**.\n",
            ),
        ],
        &["close: Close | Stäng"],
    );
    // Two translations are two labels; emphasis is none; a heading is one where sentences name it.
    check(
        &[
            (
                "en",
                "# T\n\nSelect **Save**, **not** *Save*.\n\nPress **Save**.\n\n**Save**\n\n**Tip:** a\n\n**Why**\n",
            ),
            (
                "sv-SE",
                "# T\n\nVälj **Spara**, **inte** *Spara*.\n\nTryck på **Lagra**.\n\n**Spara**\n\n**Tips:** a\n\n**Varför**\n",
            ),
        ],
        &["save: Save | Spara", "save-2: Save | Lagra"],
    );
    // The directive of a platform names a label, in bold or not.
    check(
        &[
            (
                "en",
                "# T\n\n## [!UICONTROL settings]\n\nSelect **[!UICONTROL Save]** > **[!UICONTROL All]** or **OK**.\n",
            ),
            (
                "zh-TW",
                "# T\n\n## [!UICONTROL 設定]\n\n選取**[!UICONTROL 儲存]** > **[!UICONTROL 全部]** 或 **OK**。\n",
            ),
        ],
        &[
            "settings: settings | 設定",
            "save: Save | 儲存",
            "all: All | 全部",
        ],
    );
    // Marks of its script are the form of a translation that has no other.
    check(
        &[
            ("en", "# T\n\nSelect **File** > **Save as...**.\n"),
            ("zh-TW", "# T\n\n選取「檔案」→「另存新檔」。\n"),
        ],
        &["file: File | 檔案", "save-as: Save as... | 另存新檔"],
    );
}

/// What stands in one language only is told with its line; everything else is shared.
#[test]
fn what_has_no_counterpart_is_told() {
    let adoption = adopt(trees("learn"), None, Wanted::default());
    let document = &adoption.documents[0];
    let told: Vec<(&[usize], &str, usize)> = document
        .unpaired
        .iter()
        .map(|(one, line)| (one.locales.as_slice(), one.what.as_str(), *line))
        .collect();
    let swedish = fs::read_to_string("tests/corpus/learn/sv-SE/meeting-room.md").unwrap();
    let line = swedish
        .lines()
        .position(|line| line.starts_with("Lås alltid"))
        .unwrap()
        + 1;
    assert_eq!(told, [(&[1][..], "paragraph", line)]);
}

/// Translations by machines move words out of pictures and links. What they made stands beside its source all the same.
#[test]
fn a_picture_is_paired_with_a_sentence_that_holds_it() {
    let trees = in_memory(&[
        (
            "en",
            "# T\n\n![The key in the box](a/key.png)\n\nSee the [list](list.md) first.\n",
        ),
        (
            "sv-SE",
            "# T\n\n![Nyckeln i skåpet](a/key.png)\n\nSe först [](list.md) listan.\n",
        ),
        (
            "zh-TW",
            "# T\n\n箱子中的![鑰匙](a/key.png)\n\n請先參閱[清單](list.md)。\n",
        ),
    ]);
    let adoption = adopt(trees.clone(), None, Wanted::default());
    assert_eq!(differences(&trees, &adoption), Vec::<String>::new());
    assert_eq!(adoption.documents[0].unpaired, []);
}

/// A link keeps its address whether or not the section that it leads to stands in its language, and its page is built.
#[test]
fn links_to_what_stands_in_another_language_only_come_back() {
    let trees = several(&[
        (
            "en",
            vec![
                "# Rooms\n\nSee [the fees](#fees), [the rules](b.md#rules) and [the key](#nyckel).\n\n## Fees\n\nHigh.\n",
                "# Booking\n\nSee [the fees](a.md#fees) and [the key](a.md#nyckel).\n\n## Rules\n\nBe quiet.\n",
            ],
        ),
        (
            "sv-SE",
            vec![
                "# Rum\n\nSe [avgifterna](#fees), [reglerna](b.md#rules) och [nyckeln](#nyckel).\n\n- Under mattan.\n\n### Nyckel\n",
                "# Boka\n\nSe [avgifterna](a.md#fees) och [nyckeln](a.md#nyckel).\n",
            ],
        ),
        (
            "zh-TW",
            vec![
                "# 會議室\n\n請參閱[費用](#fees)、[規則](b.md#rules)和[鑰匙](#nyckel)。\n\n## 費用\n\n很高。\n",
                "# 預約\n\n請參閱[費用](a.md#fees)和[鑰匙](a.md#nyckel)。\n",
            ],
        ),
    ]);
    let all = Wanted {
        labels: true,
        fragments: true,
        ..Wanted::default()
    };
    for wanted in [Wanted::default(), all] {
        let adoption = adopt(trees.clone(), None, wanted);
        assert_eq!(differences(&trees, &adoption), Vec::<String>::new());
        let (_, findings) = measure::build(&adoption).unwrap();
        // The rules stand in English only, and the fees are not in Swedish, on either page. Of the key, Swedish alone has a place.
        assert_eq!(findings.get("anchor-dropped"), Some(&8));
        assert_eq!(findings.get("dead-anchor"), None);
        let sources = load::with_built_in(adopted::files(&adoption));
        let loaded = load::project(&sources, BTreeSet::new());
        let again = adopt(trees.clone(), loaded.project.as_ref(), wanted);
        assert_eq!(again.links, []);
        let text = |adoption: &Adoption| {
            let all = adoption.documents.iter().flat_map(|one| &one.files);
            let all = all.map(|file| file.text.clone());
            all.collect::<Vec<String>>()
        };
        assert_eq!(text(&again), text(&adoption));
    }
}

/// Headings have other names in each language where they are named after their words; their links are written so, and come back so.
#[test]
fn links_by_the_words_of_a_translated_heading_come_back() {
    let trees = in_memory(&[
        (
            "en",
            "# T\n\nRead [how](#find-a-room).\n\n## Find a room\n\nLook.\n",
        ),
        (
            "sv-SE",
            "# T\n\nLäs [hur](#hitta-ett-rum).\n\n## Hitta ett rum\n\nLeta.\n",
        ),
        (
            "zh-TW",
            "# T\n\n請閱讀[方法](#尋找會議室)。\n\n## 尋找會議室\n\n看看。\n",
        ),
    ]);
    let adoption = adopt(trees.clone(), None, Wanted::default());
    assert_eq!(differences(&trees, &adoption), Vec::<String>::new());
    let (_, findings) = measure::build(&adoption).unwrap();
    assert_eq!(findings.get("changed-link"), None);
    assert_eq!(adoption.documents[0].unpaired, []);
}

/// Asterisks beside Han that CommonMark leaves literal were meant as marks, but for those that somebody took care to write as characters.
#[test]
fn asterisks_that_are_written_as_characters_are_no_marks() {
    let check = |article: &str, expected: &str| {
        let trees = in_memory(&[("zh-TW", &format!("# T\n\n{article}\n"))]);
        let adoption = adopt(trees.clone(), None, Wanted::default());
        assert_eq!(differences(&trees, &adoption), Vec::<String>::new());
        let catalog = &adoption.documents[0].files[1].text;
        assert!(catalog.ends_with(&format!(" = {expected}\n")), "{catalog}");
    };
    check("**注意：**請先登出。", "**注意：**請先登出。");
    check(
        "\\*\\*注意：\\*\\*請先登出。",
        "\\*\\*注意：\\*\\*請先登出。",
    );
    for star in ["&#42;", "&ast;", "&#x2A;", "&midast;"] {
        check(&format!("{star}「甲」{star}乙"), "\\*「甲」\\*乙");
        check(&format!("**注意：{star}**乙"), "**注意：\\***乙");
    }
    check("**甲：**乙，\\\\*「丙」*丁", "**甲：**乙，\\\\*「丙」*丁");
    check("\\**「甲」*乙", "\\**「甲」*乙");
    // Other marks are escaped, however they are written.
    check(
        "甲&#95;「乙」&lowbar;丙&#96;丁&grave;[戊&#93;(己)",
        "甲\\_「乙」\\_丙\\`丁\\`[戊\\](己)",
    );
    check("&#126;甲&#126;乙", "~甲~乙");
}

#[test]
fn the_same_articles_give_the_same_files() {
    let files = |adoption: Adoption| -> BTreeMap<String, String> {
        let files = adoption.documents.into_iter().flat_map(|one| one.files);
        files.map(|file| (file.path, file.text)).collect()
    };
    let once = files(adopt(trees("learn"), None, Wanted::default()));
    assert_eq!(once, files(adopt(trees("learn"), None, Wanted::default())));
    assert_eq!(once.len(), 4);
}

/// A fault of a page is told when the project is checked; the page itself has none of the tool's making.
#[test]
fn what_is_adopted_reads_back() {
    for dialect in ["learn", "experience-league", "github"] {
        let trees = trees(dialect);
        let (_, findings) = measure::build(&adopt(trees, None, Wanted::default())).unwrap();
        let form = [
            "output-structure",
            "unknown-key",
            "invalid-value",
            "syntax-error",
            "dead-anchor",
        ];
        for code in form {
            assert_eq!(findings.get(code), None, "{dialect}: {code}");
        }
    }
}

#[test]
fn odd_articles_come_back_whole() {
    let texts = [
        "",
        "Only a paragraph.\n",
        "# T\n\n> [!NOTE]\n",
        "# T\n\n1.\n2. x\n",
        "# T\n\n- \n- a\n",
        "# T\n\n* a\n\n      code\n\n* - b\n",
        "# T\n\n#### Deep\n\n## Shallow\n\ntext\n",
        "# One\n\na\n\n# Two\n\nb\n",
        "# T\n\n| a | |\n|---|---|\n| | b |\n",
        "# T\n\n<div>\n\ntext\n\n</div>\n",
        "# T\n\n1. a\n\n   ```C#\n   x\n   ```\n",
        "# T\n\n> [!NOTE]\n> a\n>\n> [!TIP]\n> b\n",
        "# T\n\n[!INCLUDE [a](b.md)] is a gate.\n\n[!INCLUDE [a](b.md)]\nIt is red.\n",
        "# T\n\n[x](javascript:alert(1)) [y](<a b.md>) [z]() ![](i.png)\n",
        "# {#a}\n\n{ } {{x}} { \"a\" } { $b }\n",
        "# T\n\na\\\nb  \nc\n",
        "---\ntitle: x\ntitle: y\nz: { a: 1 }\n---\n# T\n\n- [ ] a\n- [x] b\n",
        "---\nbroken: [\n---\n# T\n",
        "# T\n\n![a [b](c) d](e.png) [![i](j.png)](k)\n",
        "# T\n\n**a`b`**c *d **e** f* ***g*** _h_ __i__ \\*j\\*\n",
        "# T\n\n- a\n\n<!-- -->\n\n- b\n",
        "# T\n\n(**&#42;**) and [a]&#x200B;**。** and 甲&#x200B;**乙，**&#x200B;**。**\n",
        "# T\n\n1. a\n<br/>\n\n2. b\n\n> c\n<br/>\n",
        "# T\n\n-\ta\n\n\t```\n\tb\n\t```\n",
        "# T\n\n1. [**A**](x.md)**B****C** `**D**` \\**E**\n2. **F** &gt; **G**\n3. **{{x}}** **H**\n\n1. [**A**](x.md)**B****C** `**D**` \\**E**\n2. **F** &gt; **G**\n3. **{{x}}** **H**\n",
        "# T\n\n1. Select **A**.\n2. Select **A**.\n3. Select **A**.\n4. Select **A**.\n5. Select **A**.\n6. Select **A**.\n7. Select **A**.\n",
        "# T\n\n[a]: https://x.example/ \"t\"\n\n[a] and [a][] and <https://y.example>\n",
        "# ~~T~~ [a](b.md) <kbd>c</kbd>\n\nd\n",
        "# T\n\na~b~c, 使用~x~之後，用~y~的, ~5 and \\~e\\~\n",
        "# T\n\n| a | b |\n|---|---|\n| [x][c]<br> | y |\n\n- <img>\n\n  [x][c]\n\n[c]: d.md\n",
        "# T\n\n- a\n <br>\n\n1. b\n   <br>\n\n> - c\n> <br>\n",
        "# T\n\n- <img>\n\n  [a\n\n  {b}\n\n  *c\n",
        "# T\n\nSee:\n| A | B |\n|---|---|\n| c | d |\n\n- e\n  |f|\n  |-|\n",
        "# T\n\n* a\n\n- <br>\n\n* b\n\n1. c\n\n1) <br>\n",
        "# T \\#\n\n## Use C \\#\n\n### C#\n",
        "# T\n\n\\![a](b.md) [<https://x.example>](c)\n",
        "# T\n\n![a <b> c](d.png) ![[e]](f.png) ![g  \nh](i.png)\n\n[e]: j\n",
        "# T\n\n**[丁](d.md)：**戊，請參閱 [a [!INCLUDE [b](c)] d](e)。\n",
        "# T\n\n[a], [b *c*][a], [`c`][], <xref:d.e>, [f][f] and `[g]:h`\n\n[a]: crate::a\n[`c`]: xref:b(c)\n[f]: <xref:i j>\n",
        "# T\n\n| a | b |\n- | -\nc | d\n\n| e |\n|---|\n| \\\\| |\n",
        &format!(
            "# T\n\n<table>\n{}</table>\n\n{}\n",
            "<td>{x}</td>\n".repeat(60),
            "{x} ".repeat(60)
        ),
        &format!("# T\n\n{}\n", "a<br>".repeat(120)),
        "# T\n\n[a](#b) [c](#d) [e](#f) [g](#h)\n\n> [!NOTE]\n> ## B\n\n- <br>\n\n  ## D\n\n  [x\n\n> ## F\n\n<h2 id=\"h\">H</h2>\n",
    ];
    let all = Wanted {
        labels: true,
        fragments: true,
        tables: true,
        ..Wanted::default()
    };
    for (text, wanted) in texts
        .iter()
        .flat_map(|text| [(text, Wanted::default()), (text, all)])
    {
        let trees = in_memory(&[("en", text), ("zh-TW", text)]);
        let adoption = adopt(trees.clone(), None, wanted);
        let differences = differences(&trees, &adoption);
        assert_eq!(
            differences,
            Vec::<String>::new(),
            "{text}\n{:#?}",
            adoption.documents[0].files
        );
    }
}

/// Adopts an article with a translation, then again with another version of it; returns the project that comes of it.
fn versions(old: &str, new: &str, translation: &str) -> (Sources, Loaded) {
    let trees = in_memory(&[("en", old), ("sv-SE", translation)]);
    let first = adopt(trees, None, Wanted::default());
    let sources = load::with_built_in(adopted::files(&first));
    let loaded = load::project(&sources, BTreeSet::new());
    let project = loaded.project.as_ref().unwrap();
    let ledgers = Ledgers::load(&sources, &project.settings, &mut Vec::new());
    let drift = Drift::new(project, ledgers, true);
    let evidence = Evidence::of(&first, &|_| true, false);
    let recorded = evidence.record(project, &sources, &drift, &|_| true);
    let trees = in_memory(&[("en", new), ("sv-SE", translation)]);
    let mut files = adopted::files(&adopt(trees, Some(project), Wanted::default()));
    let ledgers = recorded.changes.into_iter();
    files.extend(ledgers.filter_map(|change| Some(Source::new(change.path, change.text?))));
    let sources = load::with_built_in(files);
    let loaded = load::project(&sources, BTreeSet::new());
    (sources, loaded)
}

const OLD: &str = "# Rooms

Book a room in the calendar.

## Find a room

1. Open the calendar.
2. Select a room.
3. Select **Save**.

The room is yours.
";

/// The translation carries the digest of its source, so its texts are fresh until the source changes.
#[test]
fn two_versions_of_a_source_give_the_texts_that_fell_behind() {
    let swedish = format!(
        "---\nms.openlocfilehash: {}\nms.translationtype: HT\n---\n# Rum\n\nBoka ett rum i kalendern.\n\n## Hitta ett rum\n\n\
         1. Öppna kalendern.\n2. Välj ett rum.\n3. Välj **Spara**.\n\nRummet är ditt.\n",
        sha1(OLD.as_bytes())
    );
    let check = |new: &str, expected: &[(&str, State)]| {
        let (sources, loaded) = versions(OLD, new, &swedish);
        let project = loaded.project.as_ref().unwrap();
        let ledgers = Ledgers::load(&sources, &project.settings, &mut Vec::new());
        let drift = Drift::new(project, ledgers, true);
        let parts = drift.locales[1].parts();
        let behind = parts.filter(|part| part.state != State::Fresh);
        let behind: Vec<(String, State)> = behind.map(|part| (part.name(), part.state)).collect();
        let behind: Vec<(&str, State)> = behind
            .iter()
            .map(|(name, state)| (&**name, *state))
            .collect();
        assert_eq!(behind, expected, "{new}");
    };
    check(OLD, &[]);
    check(
        &OLD.replace("Select a room.", "Select a room that is free."),
        &[("a--select-a-room", State::Stale)],
    );
    // A step that is new and one that is gone leave the others as they are.
    let moved = OLD
        .replace("2. Select", "2. Sign in.\n3. Select")
        .replace("1. Open the calendar.\n", "");
    check(&moved, &[]);
    check(
        &OLD.replace("Find a room", "Find a free room")
            .replace("The room is", "The booked room is"),
        &[
            ("a--find-a-room", State::Stale),
            ("a--the-room-is-yours", State::Stale),
        ],
    );
}

/// Files below a folder by their paths.
fn texts_below(folder: &Path, found: &mut BTreeMap<PathBuf, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts_below(&path, found);
        } else {
            found.insert(path.clone(), fs::read_to_string(&path).unwrap());
        }
    }
}

/// Where there is no ledger, documents are looked at some at a time; where there is one, all at once.
#[test]
fn many_articles_get_the_ledgers_that_all_at_once_would_give() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("adopt-many");
    let _ = fs::remove_dir_all(&root);
    for at in 0..520 {
        let title = at.to_string();
        let steps = format!("wing-{}", at % 260);
        let english = format!(
            "# Room {title}\n\n1. Open the calendar of {steps}.\n2. Select **Book**.\n3. Leave {steps}.\n"
        );
        let swedish = format!(
            "# Rum {title}\n\n1. Öppna kalendern för {steps}.\n2. Välj **Boka**.\n3. Lämna {steps}.\n"
        );
        let hash = sha1(english.as_bytes());
        let front = format!("---\nms.openlocfilehash: {hash}\n---\n");
        // The last use of a fragment proves that its translation is current.
        let front = if at < 260 { "" } else { &*front };
        for (tag, text) in [("en", &english), ("sv-SE", &format!("{front}{swedish}"))] {
            let place = root.join(format!("articles/{tag}/room-{title}.md"));
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, text).unwrap();
        }
    }
    let project = root.join("project");
    let run = || {
        let place = |tag: &str| format!("{tag}={}", root.join("articles").join(tag).display());
        let output = Command::new(env!("CARGO_BIN_EXE_stegvis"))
            .args(["adopt", "--labels", "--fragments", "--project"])
            .arg(&project)
            .args(["--source", &place("en"), "--translation", &place("sv-SE")])
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{text}");
        let mut files = BTreeMap::new();
        texts_below(&project, &mut files);
        (text, files)
    };
    let (told, parts) = run();
    // Titles of the articles that prove it, three steps of each fragment, and the label.
    let recorded = 260 + 3 * 260 + 1;
    assert!(
        told.contains(&format!("; {recorded} texts recorded")),
        "{told}"
    );
    let is_ledger = |path: &Path| path.extension().is_some_and(|ending| ending == "tsv");
    for path in parts.keys().filter(|path| is_ledger(path)) {
        fs::remove_file(path).unwrap();
    }
    fs::write(project.join("locales/sv-SE/ledger/empty.tsv"), "").unwrap();
    let (again, whole) = run();
    assert!(
        again.contains(&format!("; {recorded} texts recorded")),
        "{again}"
    );
    assert!(parts == whole, "the ledgers differ");
}
