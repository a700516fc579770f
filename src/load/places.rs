//! Where the catalogs of a project stand, and what stands where nothing reads it.

use std::collections::BTreeSet;

use super::settings::{BAD_LOCALE_NAME, UNLISTED_LOCALE};
use crate::diagnostic::{Diagnostic, FileEdit};
use crate::edit::moved;
use crate::layout::{Layout, with_tag};
use crate::locale::{BadLocale, Locale};
use crate::model::LocaleSettings;
use crate::source::{Source, SourceId, Sources, Span};
use crate::syntax::yaml::{self, Node};

/// Returns where the catalogs stand; what is no layout has been told.
pub(super) fn layout(root: &Node) -> Layout {
    let layout = root.text("catalogs").map(Layout::parse);
    layout.and_then(Result::ok).unwrap_or_default()
}

/// Returns where the catalogs stand as a text of the settings says.
pub fn of_text(settings: &str) -> Layout {
    of(&Source::new("", settings)).layout
}

/// What must be known of the settings before any other file is read.
pub(super) struct Places {
    /// Where the catalogs stand.
    pub(super) layout: Layout,
    /// The locales that are named, as they are written.
    pub(super) tags: Vec<String>,
}

impl Places {
    /// Tells whether a name is one of the locales, one of them in another spelling, or a short tag such as `da` or `pt-BR`.
    pub(super) fn looks_like_tag(&self, name: &str) -> bool {
        let plain = name.replace('_', "-");
        let language = plain.split('-').next().unwrap_or("");
        let known = |tag: &String| tag.eq_ignore_ascii_case(&plain);
        self.tags.iter().any(known) || (language.len() == 2 && Locale::new(&plain).is_ok())
    }
}

/// Reads from the settings where the other files are. Faults are told later, when they are loaded.
pub(super) fn of(source: &Source) -> Places {
    let parsed = yaml::parse(SourceId::default(), source, &mut Vec::new());
    let Some(root) = parsed.root else {
        return Places {
            layout: Layout::default(),
            tags: Vec::new(),
        };
    };
    let named = root
        .get("locales")
        .map_or(&[][..], |locales| locales.pairs());
    let named = named.iter().filter_map(|(key, _)| key.as_text());
    Places {
        layout: layout(&root),
        tags: root
            .text("source")
            .into_iter()
            .chain(named)
            .map(str::to_owned)
            .collect(),
    }
}

/// Reports catalogs that nothing would ever read: a tag of this project in another spelling, or one it does not name.
pub(super) fn report_unread(
    sources: &Sources,
    layout: &Layout,
    locales: &[LocaleSettings],
    found: &mut Vec<Diagnostic>,
) {
    // Pseudo-locales are made, not read.
    let read = locales.iter().map(|locale| &locale.locale);
    let read: BTreeSet<&str> = read
        .filter(|locale| !locale.is_pseudo())
        .map(Locale::as_str)
        .collect();
    let known = |tag: &str| read.contains(tag);
    let mut before = String::new();
    for (id, source) in sources.iter() {
        if layout.tag(&source.path, &known).is_some() {
            continue;
        }
        let Some(places) = layout.tag(&source.path, &|_| true) else {
            continue;
        };
        let tag = &source.path[places[0].clone()];
        let end = source.path[places[0].end..].find('/');
        // The folder that is named after the locale, or the file.
        let (place, what) = match end.filter(|_| layout.has_folders()) {
            Some(length) => (&source.path[..places[0].end + length], "folder"),
            None => (source.path.as_str(), "file"),
        };
        if place == before {
            continue;
        }
        place.clone_into(&mut before);
        let unread = match what {
            "folder" => format!("nothing under {place} is read"),
            _ => format!("nothing in {place} is read"),
        };
        let span = Span::new(id, 0..0);
        match Locale::new(tag) {
            Err(BadLocale {
                canonical: Some(right),
            }) if known(&right) => {
                let to = with_tag(place, &places[..1], &right);
                let new = to.rsplit('/').next().unwrap_or(&to);
                let message = format!("no locale is called `{tag}`: {unread}");
                let one = BAD_LOCALE_NAME.report(found, span, message);
                one.help(format!("rename the {what} to `{new}`"));
                // Two folders are not put together: which of two texts is right, a person must say.
                if is_free(sources, &to) {
                    one.mend_files(FileEdit::Rename(place.to_owned(), to));
                }
            }
            Ok(locale) if locale.is_pseudo() => {
                let message = format!("{unread}: {tag} is made from the source");
                let one = UNLISTED_LOCALE.report(found, span, message);
                one.help(format!("take the {what} out"));
            }
            Ok(_) => {
                let message = format!("{unread}: stegvis.yaml names no locale `{tag}`");
                let one = UNLISTED_LOCALE.report(found, span, message);
                one.help(format!("add `{tag}: {{}}` under `locales:`"));
            }
            Err(_) => {}
        }
    }
}

/// Tells whether nothing stands at a path, nor below it.
fn is_free(sources: &Sources, path: &str) -> bool {
    let mut all = sources.iter();
    all.all(|(_, source)| moved(&source.path, path, "").is_none())
}
