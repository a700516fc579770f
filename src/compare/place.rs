//! Where the texts of an article stand in its file.

use std::collections::BTreeMap;

use crate::adopt::Told;
use crate::source::{Source, SourceId, Span};

/// An article as it was put beside others, and its file.
pub(super) struct Version<'a> {
    /// The file.
    pub(super) id: SourceId,
    pub(super) file: &'a Source,
    /// The text that was read.
    pub(super) text: &'a str,
    /// Where its body begins.
    pub(super) body: usize,
    /// The texts in it, by message.
    pub(super) told: &'a BTreeMap<String, Told>,
    /// Where line ends are longer in the file than in the text that was read.
    longer: Vec<usize>,
}

impl<'a> Version<'a> {
    pub(super) fn new(
        (id, file): (SourceId, &'a Source),
        text: &'a str,
        body: usize,
        told: &'a BTreeMap<String, Told>,
    ) -> Self {
        let mut longer = Vec::new();
        let own = file.body();
        if own.len() != text.len() {
            let ends = own.match_indices("\r\n");
            longer.extend(ends.enumerate().map(|(count, (at, _))| at - count));
        }
        Self {
            id,
            file,
            text,
            body,
            told,
            longer,
        }
    }

    /// Returns the place in the file of a range of the text.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let mark = self.file.text.len() - self.file.body().len();
        let own = |at: usize| at + mark + self.longer.partition_point(|longer| *longer < at);
        Span::new(self.id, own(start)..own(end))
    }

    /// Returns the place in the file of the first line of a place in the body; the first line of the body without one.
    pub(super) fn first_line(&self, place: Option<Span>) -> Span {
        let (start, end) = self.range(place);
        let length = self.text[start..end].find('\n').unwrap_or(end - start);
        self.span(start, start + length)
    }

    /// Returns the range in the text of a place in the body; the body without one.
    pub(super) fn range(&self, place: Option<Span>) -> (usize, usize) {
        let all = (self.body, self.text.len());
        let Some(place) = place else { return all };
        let (start, end) = (
            self.body + place.start as usize,
            self.body + place.end as usize,
        );
        let fits = self.text.get(start..end).is_some();
        if fits { (start, end) } else { all }
    }

    /// Returns the line of the front matter that begins with a key, without its line end, and where it begins.
    pub(super) fn front(&self, key: &str) -> Option<(usize, &'a str)> {
        let text = self.text;
        let mut at = 0;
        for line in text.get(..self.body)?.split_inclusive('\n') {
            let value = line.strip_prefix(key);
            if value.is_some_and(|rest| rest.starts_with(':')) {
                return Some((at, line.trim_end()));
            }
            at += line.len();
        }
        None
    }

    /// Returns the place of the count-th occurrence of a text in a range; the first line of the range where there is none.
    pub(super) fn find(&self, (start, end): (usize, usize), text: &str, count: usize) -> Span {
        let inside = &self.text[start..end];
        let found = inside.match_indices(text).nth(count);
        match found.filter(|_| !text.is_empty()) {
            Some((at, _)) => self.span(start + at, start + at + text.len()),
            None => {
                let length = inside.find('\n').unwrap_or(inside.len());
                self.span(start, start + length)
            }
        }
    }
}
