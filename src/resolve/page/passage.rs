//! One part of a message as a page shows it, alone: for those who hold a translation against its source.

use super::{Context, Writer};
use crate::model::With;
use crate::resolve::outline::Outline;
use crate::resolve::words::Found;
use crate::text::nearest::Guesses;
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
            context: self,
            near: self.words.nearby(),
            outline,
            profile: 0,
            locale: found.locale,
            found: &mut untold,
            fallbacks: 0,
            stale: 0,
            spoken: (0, 0),
            grave: false,
            whole: true,
            again: false,
            section,
            cited: false,
            guesses: Guesses::default(),
        };
        let arguments = writer.arguments(scope, with, found);
        let origin = found.message.entry.id_span;
        let text = self.words.format(found, &arguments).inlines;
        writer.links(text, scope, origin)
    }
}
