//! What the search of the preview looks through: all pages of a locale, read when somebody goes to the search field.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::view::locale;
use crate::render::search::{self, Sketch};
use crate::resolve::page::Context;

/// The file that a page loads for its search, in the folder of its index.
const FILE: &str = "search.js";

/// Returns the profile and the locale whose search index a path names.
pub(super) fn place(pages: &Context<'_>, path: &str) -> Option<(usize, usize)> {
    let (tag, rest) = path.split_once('/')?;
    let prefix = rest.strip_suffix(FILE)?;
    let locale = locale(pages, tag)?;
    let mut profiles = 0..pages.editions.profiles.len();
    let profile = profiles.find(|at| pages.editions.prefix(*at) == prefix)?;
    Some((profile, locale))
}

/// Makes the search index of a profile and a locale.
pub(super) fn script(pages: &Context<'_>, (profile, locale): (usize, usize)) -> String {
    let ids: Vec<&str> = pages.editions.ids().collect();
    let sketch = |id: &&str| {
        let outline = pages.editions.get(id, profile, locale)?;
        let resolved = pages.page(outline, profile, locale, &mut Vec::new());
        Some((resolved.page.path.clone(), search::sketch(&resolved.page)))
    };
    let sketches: BTreeMap<String, Sketch> = ids.par_iter().filter_map(sketch).collect();
    search::script(&sketches, &pages.editions.prefix(profile))
}
