//! Messages in the text of a catalog, found by their first column: enough for catalogs that are laid out in the usual way.

use std::ops::Range;

/// A message or term.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Its id; a term has its dash.
    pub(crate) id: String,
    /// Where it stands, without the line end.
    pub(crate) range: Range<usize>,
}

/// Returns the entries of a catalog, in order.
pub(crate) fn entries(text: &str) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    let mut at = 0;
    let mut open = false;
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        let end = at + line.trim_end().len();
        if begins {
            let id = line.split(['=', ' ']).next().unwrap_or(line);
            found.push(Entry {
                id: id.trim().to_owned(),
                range: at..end,
            });
            open = true;
        } else if line.starts_with('#') {
            open = false;
        } else if open
            && !line.trim().is_empty()
            && let Some(last) = found.last_mut()
        {
            last.range.end = end;
        }
        at += line.len();
    }
    found
}

/// Returns the entry that a place in a catalog belongs to: the one that begins last before it.
pub(crate) fn at(text: &str, offset: usize) -> Option<String> {
    let entries = entries(text);
    let mut before = entries.iter().rev();
    let found = before.find(|entry| entry.range.start <= offset)?;
    Some(found.id.clone())
}

/// Returns the text of an entry with this id.
pub(crate) fn text_of<'t>(text: &'t str, id: &str) -> Option<&'t str> {
    let found = entries(text).into_iter().find(|entry| entry.id == id)?;
    text.get(found.range)
}
