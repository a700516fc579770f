//! One part of a message as a page shows it, alone: for those who hold a translation against its source.

use super::{Context, Writer};
use crate::model::With;
use crate::resolve::outline::Outline;
use crate::resolve::words::Found;
use crate::tree::Inlines;

impl<'p> Context<'p> {
    /// Formats a part for the place where an outline uses it: `scope`, `section` and `with` are those of the place. Nothing is taken
    /// from another locale, nothing is marked, and what is wrong with it is not told.
    pub fn passage(
        &self,
        outline: &'p Outline<'p>,
        (scope, section): (usize, Option<usize>),
        with: &'p [With],
        found: Found<'p>,
    ) -> Inlines {
        let mut untold = Vec::new();
        let mut writer = Writer {
            section,
            ..self.writer(outline, (0, found.locale), &mut untold)
        };
        let arguments = writer.arguments(scope, with, found);
        let origin = found.message.entry.id_span;
        let text = self.words.format(found, &arguments).inlines;
        writer.links(text, scope, origin)
    }
}
