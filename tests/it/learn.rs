//! The output `learn` has the structure of the articles the sample project was modelled on, but for what is listed here.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use stegvis::model::Flavour;
use stegvis::syntax::markdown::{Document, read};
use stegvis::tree::{Block, Inline, Kind};

fn sequence(blocks: &[Block], out: &mut Vec<String>) {
    for block in blocks {
        match &block.kind {
            Kind::Heading(level, _) => out.push(format!("h{level}")),
            Kind::List(list) => {
                let kind = if list.start.is_some() { "ol" } else { "ul" };
                out.push(format!("{kind}{}", list.items.len()));
                for item in &list.items {
                    sequence(&item.blocks, out);
                }
            }
            Kind::Alert(level, _, inner) => {
                out.push(level.name().to_owned());
                sequence(inner, out);
            }
            Kind::Quote(inner) => {
                out.push("quotation".into());
                sequence(inner, out);
            }
            Kind::Image(_) => out.push("img".into()),
            Kind::Paragraph(text) => {
                let icons = text.iter().filter(|one| matches!(one, Inline::Image(_)));
                out.extend(icons.map(|_| "icon".to_owned()));
            }
            _ => {}
        }
    }
}

/// An article, what it holds in reading order, and where the sample document differs on purpose: what stands there, what
/// stands in the sample, and why.
struct Article {
    /// Id of the sample document.
    document: &'static str,
    holds: &'static str,
    differs: &'static [(&'static str, &'static str, &'static str)],
}

const ARTICLES: &[Article] = &[
    Article {
        document: "signup-m365",
        holds: "h1 h2 ol5 img img img img ol2 img h2 ol6 img img img img h2",
        differs: &[],
    },
    Article {
        document: "signup-azure",
        holds: "h1 h2 ol3 img img ul1 h2 ul5 img h2 h2 ul1",
        differs: &[(
            "ol3 img img ul1",
            "ol3 img img",
            "one bullet after the steps is no list: it is a paragraph, which nobody takes for a fourth step",
        )],
    },
    Article {
        document: "share-tenant",
        holds: "h1 note h2 ul2 note h2 h3 img ol4 img img img img img ol4 img img img h3 note img img \
                ol5 img img img img ol2 img h3 ol4 img img img h2 ul3 img note h2 note",
        differs: &[
            (
                "ul2 note",
                "ul2 important",
                "who may order decides whether the rest works at all",
            ),
            ("h3 note", "h3 important", "the same condition, told again"),
            (
                "ul3 img note h2 note",
                "ul3 img note note h2 note",
                "two alerts in one quotation are read as one alert with a line of literal text",
            ),
            (
                "note note h2 note",
                "note note h2 tip",
                "where help is, is no fact about the procedure",
            ),
        ],
    },
    Article {
        document: "link-tenant",
        holds: "h1 h2 ul5 h2 h3 ol9 img img img icon img img img img img img h3 ol5 img img icon img img img icon h3 h2",
        differs: &[
            (
                "ol9 img img",
                "ol9 img img ul2",
                "the sentence with two outcomes is a decision, whose answers can be chosen",
            ),
            (
                "icon img img img img img img",
                "img img img img img img img",
                "the icon inside the sentence is a picture of its own, so that the sentence reads without it",
            ),
            ("icon img img img icon", "img img img img icon", "as above"),
            (
                "img icon h3",
                "img warning img h3",
                "what cannot be undone is said in an alert before the click; the icon as above",
            ),
        ],
    },
];

/// Reads a page of the sample project from the output `learn`.
fn page(locale: &str, document: &str) -> Document {
    static OUT: OnceLock<PathBuf> = OnceLock::new();
    let out = OUT.get_or_init(|| {
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("learn");
        let built = Command::new(env!("CARGO_BIN_EXE_stegvis"))
            .args(["build", "--output", "learn", "--out"])
            .arg(&out)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env_clear()
            .output()
            .unwrap();
        assert_eq!(String::from_utf8_lossy(&built.stderr), "");
        out
    });
    let text = fs::read_to_string(out.join(format!("learn/{locale}/{document}.md"))).unwrap();
    read(&text, Flavour::Learn.reading())
}

#[test]
fn documents_are_built_like_their_articles() {
    for article in ARTICLES {
        let mut expected = article.holds.to_owned();
        for (there, here, reason) in article.differs {
            let at = expected
                .find(there)
                .unwrap_or_else(|| panic!("{there}: {reason}"));
            expected.replace_range(at..at + there.len(), here);
        }
        for locale in ["en", "sv-SE", "zh-TW"] {
            let mut found = Vec::new();
            sequence(&page(locale, article.document).blocks, &mut found);
            assert_eq!(
                found.join(" "),
                expected,
                "{} in {locale}",
                article.document
            );
        }
    }
}

#[test]
fn headings_have_the_names_of_the_source_in_every_locale() {
    let source = page("en", "signup-m365").anchors;
    assert_eq!(
        source,
        [
            "get-office-365-with-your-azure-account",
            "order-office-365",
            "check-your-role-in-azure-ad",
            "check-role",
            "RoleInAzureAD",
            "need-help",
        ]
    );
    for article in ARTICLES {
        for locale in ["sv-SE", "zh-TW"] {
            assert_eq!(
                page(locale, article.document).anchors,
                page("en", article.document).anchors,
                "{} in {locale}",
                article.document
            );
        }
    }
}

#[test]
fn front_matter_says_what_the_pipeline_wants() {
    assert!(!page("en", "link-tenant").front.contains("contentlocale"));
    let front = page("zh-TW", "link-tenant").front;
    let lines: Vec<&str> = front.lines().collect();
    assert!(lines[0].starts_with("title: \"") && lines[1].starts_with("description: \""));
    assert!(lines.contains(&"tags: \"billing,tenants\""));
    assert!(lines.contains(&"ms.topic: \"how-to\""), "{front}");
    assert!(lines.contains(&"ms.contentlocale: \"zh-TW\""));
}
