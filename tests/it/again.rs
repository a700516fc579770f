//! A project whose files are read again one by one is the project that is read at once: the same findings and the same pages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use stegvis::check::{self, Ground, Publisher, Recorded, Rendered};
use stegvis::diagnostic::Diagnostic;
use stegvis::drift::canonical;
use stegvis::load::{self, Loaded};
use stegvis::render::address::Ending;
use stegvis::render::site::Site;
use stegvis::resolve::page::Context;
use stegvis::source::{Source, Sources};

/// Keeps the HTML of every guide and checklist, by path and locale.
#[derive(Default)]
struct Keep(Mutex<BTreeMap<(String, usize), String>>);

impl Publisher for Keep {
    fn page(&self, site: &Site<'_>, rendered: &Rendered<'_>) -> anyhow::Result<()> {
        let mut html = site.html(rendered.page, rendered.locale, Ending::Html)?;
        html += &site.html(rendered.checklist, rendered.locale, Ending::HtmlChecklist)?;
        let key = (rendered.page.path.clone(), rendered.locale);
        self.0.lock().unwrap().insert(key, html);
        Ok(())
    }

    fn site(&self, _: &Site<'_>, _: &Context<'_>) -> anyhow::Result<()> {
        Ok(())
    }
}

type Seen = (Vec<Diagnostic>, BTreeMap<(String, usize), String>);

fn seen(loaded: &Loaded, sources: &Sources) -> Seen {
    let keep = Keep::default();
    let checked = check::run(loaded, sources, &keep).unwrap();
    (checked.found, keep.0.into_inner().unwrap())
}

const MESSAGES: [(&str, &str); 2] = [
    (
        "locales/en/gate.ftl",
        "-lock = lock\ngate = Open the gate\ngate--open = Turn the key in the { -lock }.\ngate--more = Read [the list](link:list).\n",
    ),
    (
        "locales/sv-SE/gate.ftl",
        "-lock = lås\ngate = Öppna grinden\ngate--open = Vrid om nyckeln i låset.\ngate--more = Läs [listan](link:list).\n",
    ),
];

const DOCUMENT: &str =
    "stegvis: 1\nkind: procedure\nbody:\n  - steps: [open]\n  - paragraph: more\n";

/// A project in two languages and a pseudo-locale, with a ledger that knows one step as it stands.
fn files() -> Vec<Source> {
    let lamp =
        "lamp = Light the lamp\nlamp--open = Press the button.\nlamp--more = It is at the door.\n";
    let lampa =
        "lamp = Tänd lampan\nlamp--open = Tryck på knappen.\nlamp--more = Den sitter vid dörren.\n";
    let rest = [
        (
            "stegvis.yaml",
            "stegvis: 1\nsource: en\nlocales: { sv-SE: {}, en-XA: {} }\n",
        ),
        ("glossary.yaml", GLOSSARY),
        ("links.yaml", "list: https://example.com/list\n"),
        ("procedures/gate.yaml", DOCUMENT),
        ("procedures/lamp.yaml", DOCUMENT),
        ("locales/en/lamp.ftl", lamp),
        ("locales/sv-SE/lamp.ftl", lampa),
        ("templates/html/checklist.html", "<p>Tick.</p>\n"),
    ];
    let ledger = (
        "locales/sv-SE/ledger/lamp.tsv".to_owned(),
        row("Press the button.", "Tryck på knappen."),
    );
    let own = MESSAGES.into_iter().chain(rest);
    let own = own.map(|(path, text)| (path.to_owned(), text.to_owned()));
    own.chain([ledger])
        .map(|(path, text)| Source::new(path, text))
        .collect()
}

const GLOSSARY: &str = "button: { en: button, sv-SE: { use: [knapp], avoid: [tangent] } }\n";

/// A row of a ledger for `lamp--open`.
fn row(source: &str, translation: &str) -> String {
    let print = |text: &str| {
        let source = Source::new("a.ftl", format!("a = {text}\n"));
        let sources = Sources::new(vec![source]);
        let (id, file) = sources.find("a.ftl").unwrap();
        let read = stegvis::syntax::fluent::parse(id, file, &mut Vec::new());
        canonical::fingerprint(read.entries[0].value.as_ref().unwrap())
    };
    format!("lamp--open\t{}\t{}\n", print(source), print(translation))
}

/// Replaces a file, and holds what comes of it against the project read at once; tells whether that was done in place.
#[track_caller]
fn change(loaded: &mut Loaded, sources: &mut Sources, path: &str, text: &str) -> bool {
    let (id, _) = sources.find(path).unwrap();
    sources.replace(id, Source::new(path, text));
    let in_place = load::again(loaded, sources, &BTreeSet::from([id]));
    let at_once = load::project(sources, BTreeSet::new());
    if !in_place {
        *loaded = load::project(sources, BTreeSet::new());
    }
    assert_eq!(loaded.unread, at_once.unread, "{path}\n{text}");
    let (own, other) = (seen(loaded, sources), seen(&at_once, sources));
    assert_eq!(own.0, other.0, "{path}\n{text}");
    assert_eq!(own.1, other.1, "{path}\n{text}");
    in_place
}

/// Files, what they say then, and whether that can be read in place.
fn changes() -> Vec<(&'static str, String, bool)> {
    let [(english, en), (swedish, sv)] = MESSAGES;
    let cut = |text: &str| text[..text.find("gate--more").unwrap()].to_owned();
    vec![
        (english, en.replace("Turn", "Twist"), true),
        (english, cut(en), true),
        (
            swedish,
            sv.replace("listan](link:list)", "listan](link:nowhere)"),
            true,
        ),
        (swedish, format!("{sv}gate--open"), true),
        (swedish, format!("{sv}gate--extra = Mer.\n"), true),
        // Ids that clash, and words of templates.
        (swedish, format!("{sv}lamp = Lampa\n"), false),
        (english, format!("{en}chrome-skip = Go on\n"), false),
        (
            "procedures/gate.yaml",
            DOCUMENT.replace("more", "other"),
            true,
        ),
        (
            "procedures/gate.yaml",
            "stegvis: 1\nkind: [\n".to_owned(),
            true,
        ),
        (
            "procedures/gate.yaml",
            DOCUMENT.replace("kind", "id: lamp\nkind"),
            false,
        ),
        (
            "links.yaml",
            "list: https://example.com/other\n".to_owned(),
            true,
        ),
        (
            "links.yaml",
            "other: https://example.com/list\n".to_owned(),
            true,
        ),
        (
            "glossary.yaml",
            "button: { en: button, sv-SE: { use: [tangent], avoid: [knapp] } }\n".to_owned(),
            true,
        ),
        ("glossary.yaml", "button: 7\n".to_owned(), true),
        (
            "templates/html/checklist.html",
            "<p>Tick all.</p>\n".to_owned(),
            true,
        ),
        (
            "locales/sv-SE/ledger/lamp.tsv",
            row("Press it.", "Tryck på knappen."),
            true,
        ),
        (
            "locales/sv-SE/ledger/lamp.tsv",
            "lamp--open\n".to_owned(),
            true,
        ),
        (
            "stegvis.yaml",
            "stegvis: 1\nsource: en\nlocales: { sv-SE: {} }\n".to_owned(),
            false,
        ),
    ]
}

#[test]
fn a_file_read_again_gives_what_all_files_read_at_once_give() {
    let mut sources = load::with_built_in(files());
    let mut loaded = load::project(&sources, BTreeSet::new());
    let first = seen(&loaded, &sources);
    assert_eq!(first.1.len(), 6, "{:?}", first.0);
    for (path, text, expected) in changes() {
        let before = sources.find(path).unwrap().1.text.clone();
        let in_place = change(&mut loaded, &mut sources, path, &text);
        assert_eq!(in_place, expected, "{path}\n{text}");
        assert_ne!(seen(&loaded, &sources), first, "{path}\n{text}");
        change(&mut loaded, &mut sources, path, &before);
    }
    assert_eq!(seen(&loaded, &sources), first);
}

/// Whoever shows single pages and whoever checks everything must agree on what fell behind.
#[test]
fn single_texts_stand_to_their_ledger_as_all_do() {
    let ledger = "locales/sv-SE/ledger/lamp.tsv";
    for (source, translation) in [
        ("Press the button.", "Tryck på knappen."),
        ("Press the lever.", "Tryck på knappen."),
        ("Press the button", "Tryck på knappen."),
        ("Press the button.", "Tryck."),
        ("Press it.", "Tryck."),
    ] {
        let mut sources = load::with_built_in(files());
        let (id, _) = sources.find(ledger).unwrap();
        sources.replace(id, Source::new(ledger, row(source, translation)));
        let loaded = load::project(&sources, BTreeSet::new());
        let project = loaded.project.as_ref().unwrap();
        let recorded = Recorded::read(project, &sources);
        let single = Ground::for_pages(project, &loaded, &recorded);
        let all = single.for_run(project, &|| true).unwrap();
        let mut known = 0;
        for (at, catalog) in project.catalogs.iter().enumerate() {
            for (message, one) in catalog.messages.iter().enumerate() {
                for (attribute, ..) in one.entry.parts() {
                    let [one, other] = [&single, &all]
                        .map(|ground| ground.drift.locales[at].standing(message, attribute));
                    assert_eq!(one, other, "{source}\n{translation}");
                    known += usize::from(one.is_some());
                }
            }
        }
        assert_eq!(known, all.drift.locales[1].parts().count());
        assert!(known > 6, "{known}");
        assert!(single.for_run(project, &|| false).is_none());
    }
}
