//! Articles in the dialects of others are adopted and built back, and an independent reader of CommonMark sees no difference.

#[path = "../../benches/round_trip/measure.rs"]
mod measure;
#[path = "../../benches/round_trip/reader.rs"]
mod reader;

use std::collections::BTreeMap;
use std::fs;

use stegvis::adopt::{Adoption, Tree, adopt};
use stegvis::locale::Locale;

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
    let tree = |(tag, text): &(&str, &str)| Tree {
        locale: Locale::new(tag).unwrap(),
        articles: vec![("a".to_owned(), (*text).to_owned())],
    };
    texts.iter().map(tree).collect()
}

/// Builds the articles back; returns what differs from them.
fn differences(trees: &[Tree], adoption: &Adoption) -> Vec<String> {
    let (pages, _) = measure::build(trees, adoption).unwrap();
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
        let adoption = adopt(&trees, None);
        assert_eq!(
            differences(&trees, &adoption),
            Vec::<String>::new(),
            "{dialect}"
        );
        assert_eq!(adoption.documents.len(), 1, "{dialect}");
        assert_eq!(adoption.documents[0].locales, [0, 1, 2], "{dialect}");
    }
}

/// What stands in one language only is told with its line; everything else is shared.
#[test]
fn what_has_no_counterpart_is_told() {
    let adoption = adopt(&trees("learn"), None);
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

#[test]
fn the_same_articles_give_the_same_files() {
    let files = |adoption: Adoption| -> BTreeMap<String, String> {
        let files = adoption.documents.into_iter().flat_map(|one| one.files);
        files.map(|file| (file.path, file.text)).collect()
    };
    let once = files(adopt(&trees("learn"), None));
    assert_eq!(once, files(adopt(&trees("learn"), None)));
    assert_eq!(once.len(), 4);
}

/// A fault of a page is told when the project is checked; the page itself has none of the tool's making.
#[test]
fn what_is_adopted_reads_back() {
    for dialect in ["learn", "experience-league", "github"] {
        let trees = trees(dialect);
        let (_, findings) = measure::build(&trees, &adopt(&trees, None)).unwrap();
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
        "# T\n\n[a]: https://x.example/ \"t\"\n\n[a] and [a][] and <https://y.example>\n",
    ];
    for text in texts {
        let trees = in_memory(&[("en", text), ("zh-TW", text)]);
        let adoption = adopt(&trees, None);
        let differences = differences(&trees, &adoption);
        assert_eq!(
            differences,
            Vec::<String>::new(),
            "{text}\n{:#?}",
            adoption.documents[0].files
        );
    }
}
