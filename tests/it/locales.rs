//! What holds in any locale: whose words its pages have, what a draft and a pseudo-locale are, and that no function fails unnoticed.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;

use stegvis::check::{self, Checked, Publisher, Rendered};
use stegvis::load;
use stegvis::render::site::Site;
use stegvis::resolve::page::Context;
use stegvis::source::Source;
use stegvis::tree::{Block, Inline, Kind, Mark, Page, walk};

/// Keeps the pages of one locale.
struct Keep {
    tag: &'static str,
    pages: Mutex<Vec<Page>>,
}

impl Publisher for Keep {
    fn page(&self, _: &Site<'_>, rendered: &Rendered<'_>) -> anyhow::Result<()> {
        if rendered.page.locale.as_str() == self.tag {
            self.pages.lock().unwrap().push(rendered.page.clone());
        }
        Ok(())
    }

    fn site(&self, _: &Site<'_>, _: &Context<'_>) -> anyhow::Result<()> {
        Ok(())
    }
}

/// Checks a project of these files and returns its pages in one locale.
fn run(files: Vec<Source>, media: BTreeSet<String>, tag: &'static str) -> (Checked, Vec<Page>) {
    let sources = load::with_built_in(files);
    let loaded = load::project(&sources, media);
    let keep = Keep {
        tag,
        pages: Mutex::default(),
    };
    let checked = check::run(&loaded, &sources, &keep).unwrap();
    let mut pages = keep.pages.into_inner().unwrap();
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    (checked, pages)
}

/// One document with a note, in English; `more` are further files.
fn small(locales: &str, more: &[(&str, &str)]) -> Vec<Source> {
    let mut files = vec![
        Source::new(
            "stegvis.yaml",
            format!(
                "stegvis: 1\nsource: en\nlocales: {{ {locales} }}\ncheck: {{ rules: {{ unrecorded: off }} }}\n"
            ),
        ),
        Source::new(
            "procedures/a.yaml",
            "stegvis: 1\nkind: procedure\nbody:\n  - { note: n, with: { count: { number: 103 }, day: { date: 2026-11-02 } } }\n  - steps: [s]\n",
        ),
        Source::new(
            "locales/en/a.ftl",
            "a = Plants\na--n = { $count ->\n    [one] One plant\n   *[other] { $count } plants\n } on { $day }.\na--s = Water them.\n",
        ),
    ];
    files.extend(more.iter().map(|(path, text)| Source::new(*path, *text)));
    files
}

fn codes(checked: &Checked) -> Vec<&str> {
    checked.found.iter().map(|one| one.code).collect()
}

/// Returns the titles of the alerts of a page.
fn titles(page: &Page) -> Vec<String> {
    let mut titles = Vec::new();
    walk(&page.blocks, &mut |block: &Block| {
        if let Kind::Alert(_, title, _) = &block.kind {
            titles.push(stegvis::tree::plain(title));
        }
    });
    titles
}

#[test]
fn chrome_comes_from_a_locale_of_the_same_language_and_script() {
    let translated = [(
        "locales/zh-HK/a.ftl",
        "a = 植物\na--n = { $day }有 { $count } 株植物。\na--s = 澆水。\n",
    )];
    let (checked, pages) = run(small("zh-HK: {}", &translated), BTreeSet::new(), "zh-HK");
    assert_eq!(codes(&checked), [""; 0]);
    assert_eq!(titles(&pages[0]), ["附註"]);
}

#[test]
fn a_locale_that_lacks_chrome_says_so_unless_it_is_a_draft() {
    let translated = (
        "locales/de/a.ftl",
        "a = Pflanzen\na--n = { $count ->\n    [one] Eine Pflanze\n   *[other] { $count } Pflanzen\n } am { $day }.\na--s = Gießen.\n",
    );
    let chrome = ("locales/de/chrome.ftl", "chrome-alert-note = Hinweis\n");
    let codes_of = |locales: &str, more: &[(&str, &str)]| {
        let (checked, pages) = run(small(locales, more), BTreeSet::new(), "de");
        let codes: Vec<String> = codes(&checked)
            .iter()
            .map(|code| (*code).to_owned())
            .collect();
        (codes, titles(&pages[0]))
    };
    let title = |word: &str| vec![word.to_owned()];
    assert_eq!(
        codes_of("de: {}", &[translated]),
        (vec!["missing-chrome".to_owned()], title("Note"))
    );
    assert_eq!(
        codes_of("de: {}", &[translated, chrome]),
        (vec!["missing-chrome".to_owned()], title("Hinweis"))
    );
    let all = (
        "locales/de/chrome.ftl",
        include_str!("../../locales/en/chrome.ftl"),
    );
    assert_eq!(
        codes_of("de: {}", &[translated, all]),
        (Vec::new(), title("Note"))
    );
    assert_eq!(
        codes_of("de: { state: draft }", &[translated]),
        (Vec::new(), title("Note"))
    );
}

#[test]
fn a_draft_may_lack_messages_and_is_counted() {
    let (checked, pages) = run(
        small("sv-SE: { state: draft }", &[]),
        BTreeSet::new(),
        "sv-SE",
    );
    assert_eq!(codes(&checked), [""; 0]);
    assert_eq!(pages.len(), 1);
    let counts: Vec<_> = checked
        .locales
        .iter()
        .map(|one| (one.tag.as_str(), one.missing, one.draft))
        .collect();
    assert_eq!(counts, [("en", 0, false), ("sv-SE", 3, true)]);
    let (checked, _) = run(small("sv-SE: {}", &[]), BTreeSet::new(), "sv-SE");
    assert_eq!(codes(&checked), ["missing-resource"]);
}

#[test]
fn numbers_and_plurals_are_those_of_the_language_shown() {
    let arabic = [(
        "locales/ar/a.ftl",
        "a = نباتات\na--n = { $count ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few { $count }\n    [many] many\n   *[other] other\n } { $day }\na--s = اسق.\n",
    )];
    let text = |locales: &str, more: &[(&str, &str)], tag| {
        let (_, pages) = run(small(locales, more), BTreeSet::new(), tag);
        let mut text = String::new();
        walk(&pages[0].blocks, &mut |block: &Block| {
            if let Kind::Paragraph(inlines) = &block.kind {
                text.push_str(&stegvis::tree::plain(inlines));
                text.push('\n');
            }
        });
        text
    };
    assert!(text("ar: {}", &arabic, "ar").starts_with("few 103 "));
    // A passage that is shown in English is English, with its numbers and dates.
    let fallback = text("sv-SE: {}", &[], "sv-SE");
    assert!(
        fallback.contains("103 plants on Nov 2, 2026."),
        "{fallback}"
    );
}

#[test]
fn a_function_that_fails_is_noticed_wherever_it_is_called() {
    let check = |value: &str, message: &str| {
        let files = vec![
            Source::new(
                "stegvis.yaml",
                "stegvis: 1\nsource: en\ncheck: { rules: { unused-file: off } }\n",
            ),
            Source::new(
                "procedures/a.yaml",
                format!(
                    "stegvis: 1\nkind: procedure\nbody:\n  - {{ paragraph: p, with: {{ x: {value} }} }}\n"
                ),
            ),
            Source::new(
                "locales/en/a.ftl",
                format!("-room = room {{ NUMBER($n) }}\na = A\na--p = {message}\n"),
            ),
        ];
        let (checked, pages) = run(files, BTreeSet::new(), "en");
        let codes: Vec<String> = codes(&checked)
            .iter()
            .map(|code| (*code).to_owned())
            .collect();
        (codes, pages.len(), checked.held)
    };
    let failed = (vec!["invalid-function".to_owned()], 0, 1);
    let fine = (Vec::new(), 1, 0);
    assert_eq!(check("{ value: B4 }", "{ NUMBER($x) }"), failed);
    assert_eq!(check("{ number: 4 }", "{ NUMBER($x) }"), fine);
    assert_eq!(
        check("{ value: B4 }", "{ $x } { -room(n: \"B4\") }"),
        failed
    );
    assert_eq!(check("{ value: B4 }", "{ $x } { -room(n: 4) }"), fine);
    let large = "9".repeat(60);
    assert_eq!(
        check("{ number: 4 }", &format!("{{ $x }} of {{ {large} }}")),
        failed
    );
    assert_eq!(check("{ number: 4 }", "{ $x } of { 12 }"), fine);
    let selected = "{ NUMBER($x) ->\n    [one] one\n   *[other] more\n }";
    assert_eq!(check("{ value: B4 }", selected), failed);
    assert_eq!(
        check(
            "{ date: 2026-11-02 }",
            "{ DATETIME($x, timeStyle: \"short\") }"
        ),
        failed
    );
    assert_eq!(
        check(
            "{ date: 2026-11-02T08:00 }",
            "{ DATETIME($x, timeStyle: \"short\") }"
        ),
        fine
    );
}

#[test]
fn pseudo_locales_have_no_files_and_are_nobodys_source() {
    let stray = [("locales/en-XA/a.ftl", "a = x\n")];
    let (checked, pages) = run(small("en-XA: {}", &stray), BTreeSet::new(), "en-XA");
    assert_eq!(codes(&checked), ["unlisted-locale"]);
    assert_eq!(stegvis::tree::plain(&pages[0].title), "[Þļåñţš one]");
    let (checked, _) = run(
        small("en-XA: {}, sv-SE: { fallback: [en-XA] }", &[]),
        BTreeSet::new(),
        "en",
    );
    assert_eq!(codes(&checked), ["invalid-value"]);
    let settings = vec![Source::new("stegvis.yaml", "stegvis: 1\nsource: en-XA\n")];
    assert_eq!(
        codes(&run(settings, BTreeSet::new(), "en").0),
        ["invalid-value"]
    );
}

/// Collects the plain words of running text: what is neither code nor a key.
fn words(inlines: &[Inline], out: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.extend(
                text.split(|c: char| !c.is_alphabetic())
                    .filter(|word| word.len() > 2 && word.is_ascii())
                    .map(str::to_owned),
            ),
            Inline::Mark(Mark::Key, _) => {}
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link(_, inner)
            | Inline::Mark(_, inner) => {
                words(inner, out);
            }
            _ => {}
        }
    }
}

/// The sample project can be built in both pseudo-locales without a finding, and every word of it is translatable.
#[test]
fn every_word_of_the_sample_is_reached_by_the_pseudo_locale() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = load::disk::read(root).unwrap();
    let files: Vec<Source> = folder
        .files
        .into_iter()
        .map(|file| match file.path.as_str() {
            "stegvis.yaml" => {
                let text = file
                    .text
                    .replace("locales:\n", "locales:\n  en-XA: {}\n  ar-XB: {}\n");
                Source::new("stegvis.yaml", text)
            }
            _ => file,
        })
        .collect();
    let (checked, pages) = run(files, folder.media, "en-XA");
    assert_eq!(codes(&checked), [""; 0]);
    assert_eq!(pages.len(), checked.documents);
    let padding = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let mut plain = Vec::new();
    for page in &pages {
        words(&page.title, &mut plain);
        walk(&page.blocks, &mut |block: &Block| match &block.kind {
            Kind::Paragraph(text) | Kind::Heading(_, text) | Kind::Alert(_, text, _) => {
                words(text, &mut plain);
            }
            _ => {}
        });
    }
    // An address that a document gives as data stays as it is.
    let data = ["ines", "nordlund", "example"];
    plain.retain(|word| !padding.contains(&word.as_str()) && !data.contains(&word.as_str()));
    assert_eq!(plain, Vec::<String>::new());
}
