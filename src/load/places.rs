//! Where the catalogs of a project stand, and what stands where nothing reads it.

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
    let known = |tag: &str| {
        let mut read = locales.iter().filter(|locale| !locale.locale.is_pseudo());
        read.any(|locale| locale.locale.as_str() == tag)
    };
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
        let place = match end.filter(|_| layout.has_folders()) {
            Some(length) => &source.path[..places[0].end + length],
            None => &source.path,
        };
        if place == before {
            continue;
        }
        place.clone_into(&mut before);
        let is_folder = place != source.path;
        let under = if is_folder { "under " } else { "in " };
        let span = Span::new(id, 0..0);
        match Locale::new(tag) {
            Err(BadLocale {
                canonical: Some(right),
            }) if known(&right) => {
                let one = BAD_LOCALE_NAME.report(
                    found,
                    span,
                    format!("no locale is called `{tag}`: nothing {under}{place} is read"),
                );
                let to = with_tag(place, &places[..1], &right);
                let what = if is_folder { "folder" } else { "file" };
                let new = to.rsplit('/').next().unwrap_or(&to);
                one.help(format!("rename the {what} to `{new}`"));
                // Two folders are not put together: which of two texts is right, a person must say.
                let is_free = || {
                    let mut all = sources.iter();
                    all.all(|(_, other)| moved(&other.path, &to, "").is_none())
                };
                if is_free() {
                    one.mend_files(FileEdit::Rename(place.to_owned(), to));
                }
            }
            Ok(locale) if locale.is_pseudo() => {
                UNLISTED_LOCALE
                    .report(
                        found,
                        span,
                        format!("nothing {under}{place} is read: {tag} is made from the source"),
                    )
                    .help(if is_folder {
                        "take the folder out"
                    } else {
                        "take the file out"
                    });
            }
            Ok(_) => {
                UNLISTED_LOCALE
                    .report(
                        found,
                        span,
                        format!(
                            "nothing {under}{place} is read: stegvis.yaml names no locale `{tag}`"
                        ),
                    )
                    .help(format!("add `{tag}: {{}}` under `locales:`"));
            }
            Err(_) => {}
        }
    }
}
