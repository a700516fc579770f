//! Labels of the product, formatted once a locale: pages only copy them.

use rustc_hash::FxHashMap;

use super::language::foreign;
use crate::model::Project;
use crate::resolve::words::{Argument, Words};
use crate::tree::{Inline, Inlines, Mark};

/// Formats every label of a locale once: the name, wrapped as the locale wants it.
pub(super) fn of<'p>(
    project: &'p Project,
    words: &Words<'p>,
    locale: usize,
    pattern: &str,
) -> FxHashMap<&'p str, Inlines> {
    let wrap = words.find(locale, pattern, None);
    let ids = project.catalogs.iter().flat_map(|catalog| catalog.ids());
    let names = ids.filter_map(|id| Some((id, id.strip_prefix("label-")?)));
    let mut labels = FxHashMap::default();
    for (id, name) in names {
        if labels.contains_key(name) {
            continue;
        }
        let Some(found) = words.find(locale, id, None) else {
            continue;
        };
        let mut text = words.format(found, &[]).inlines;
        if found.locale != locale {
            text = foreign(words.locale(found.locale), text, words.locale(locale));
        }
        let wrapped = match wrap {
            Some(wrap) => {
                words
                    .format(wrap, &[("label", Argument::Inlines(text))])
                    .inlines
            }
            None => text,
        };
        labels.insert(name, vec![Inline::Mark(Mark::Label, wrapped)]);
    }
    labels
}
