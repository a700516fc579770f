//! What rules about single characters share: places to be changed, collected over a part and told as one finding.

use std::ops::Range;

use super::Part;
use crate::diagnostic::{Diagnostic, Sink};
use crate::facts::writing::Line;
use crate::source::Span;

/// Characters shown on each side of the first place.
const AROUND: usize = 6;

/// Changes of one finding; what is left is told again when they are made.
const CHANGES: usize = 1000;

/// Places of a part that are to be written otherwise.
#[derive(Default)]
pub(super) struct Faults {
    changes: Vec<(Span, String)>,
    first: Option<(Span, String)>,
    count: usize,
    doubtful: bool,
}

impl Faults {
    /// Collects what a function finds in each line of a part. What stands there as it stands in the source is not translated yet, or
    /// is a name: it is not written in the language of the locale.
    pub(super) fn of(part: &Part<'_>, mut find: impl FnMut(&Line<'_>, &mut Self)) -> Self {
        let mut faults = Self::default();
        if part.is_as_source {
            return faults;
        }
        for line in &part.facts.writing.lines {
            find(line, &mut faults);
        }
        faults
    }

    /// Tells whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// Adds a fault that is mended by writing something else in one place.
    pub(super) fn add(&mut self, line: &Line<'_>, at: Range<usize>, instead: impl Into<String>) {
        self.add_all(line, at.clone(), [(at, instead.into())]);
    }

    /// Adds a fault whose change may be wrong: a person has to judge all changes of its part.
    pub(super) fn doubt(&mut self, line: &Line<'_>, at: Range<usize>, instead: impl Into<String>) {
        self.doubtful = true;
        self.add(line, at, instead);
    }

    /// Adds a fault that is mended by changes in several places.
    pub(super) fn add_all(
        &mut self,
        line: &Line<'_>,
        at: Range<usize>,
        changes: impl IntoIterator<Item = (Range<usize>, String)>,
    ) {
        let changes = changes.into_iter();
        let changes = changes.map(|(range, text)| (line.span(range), text));
        if self.changes.len() < CHANGES {
            self.changes.extend(changes);
        }
        self.count += 1;
        self.first.get_or_insert_with(|| {
            let start = at.start.saturating_sub(AROUND);
            let end = (at.end.max(at.start) + AROUND).min(line.glyphs.len());
            let around = line.text(start..end);
            (line.span(at), around.trim().replace('\u{FFFC}', "…"))
        });
    }

    /// Tells the faults as one finding whose changes are safe, where none of them is in doubt.
    pub(super) fn mend(self, part: &Part<'_>, what: &str, help: &str, sink: &mut Sink<'_>) {
        let (changes, doubtful) = (self.changes.clone(), self.doubtful);
        if let Some(found) = self.report(part, what, help, sink) {
            for (span, text) in changes {
                if doubtful {
                    found.suggest(span, text);
                } else {
                    found.mend(span, text);
                }
            }
        }
    }

    /// Tells the faults as one finding whose changes a person has to judge.
    pub(super) fn suggest(mut self, part: &Part<'_>, what: &str, help: &str, sink: &mut Sink<'_>) {
        self.doubtful = true;
        self.mend(part, what, help, sink);
    }

    fn report<'s>(
        self,
        part: &Part<'_>,
        what: &str,
        help: &str,
        sink: &'s mut Sink<'_>,
    ) -> Option<&'s mut Diagnostic> {
        let (span, around) = self.first?;
        let more = match self.count {
            1 => String::new(),
            2 => ", and in another place".to_owned(),
            count => format!(", and in {} other places", count - 1),
        };
        let locale = &part.pair.catalog.locale;
        let message = format!("`{}` has {what} in {locale}: “{around}”{more}", part.name());
        let found = sink.report(span, message);
        found.help(help);
        Some(found)
    }
}
