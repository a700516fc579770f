//! Texts whose source has changed since they were translated: shown and marked, and warnings with what the source says now.

use super::texts::DESCRIPTION;
use super::{Context, Writer, foreign};
use crate::drift::change::Class;
use crate::resolve::words::{Argument, Found};
use crate::tree::{Block, Inline, Inlines, Kind, Mark, walk};

impl Context<'_> {
    /// Tells whether the source of a text has changed since it was translated, in more than punctuation, capitals and emphasis;
    /// where it is `grave`, in anything.
    pub fn is_stale(&self, found: Found<'_>, grave: bool) -> bool {
        if !self.drift.locales[found.locale].recorded {
            return false;
        }
        let catalog = &self.project.catalogs[found.locale];
        let at = catalog.position(&found.message.entry.id);
        let drift = &self.drift.locales[found.locale];
        let standing = at.and_then(|at| drift.standing(at, found.attribute));
        standing.is_some_and(|(state, class)| {
            state.is_stale() && (grave || class != Some(Class::Minor))
        })
    }
}

impl<'p> Writer<'_, 'p, '_> {
    /// Marks and counts a text whose source has changed since it was translated.
    pub(super) fn marked(&mut self, found: Found<'p>, inlines: Inlines) -> Inlines {
        if !self.context.is_stale(found, self.grave) {
            return inlines;
        }
        self.stale += 1;
        let text = vec![Inline::Mark(Mark::Stale, inlines)];
        let pieces = self.chrome("chrome-stale", &[("text", Argument::Inlines(text.clone()))]);
        let is_text = |piece: &Inline| matches!(piece, Inline::Mark(Mark::Stale, _));
        // Words of another language around the text say more about the locale than about the text.
        if !pieces.iter().any(is_text) {
            return text;
        }
        let said = |piece: Inline| match is_text(&piece) {
            true => piece,
            false => Inline::Mark(Mark::StaleWords, vec![piece]),
        };
        pieces.into_iter().map(said).collect()
    }

    /// Counts characters that are in another language or fell behind, and that cannot be marked. The value of a title is: it stands on the
    /// page as well.
    pub(super) fn count_unmarked(&mut self, found: Found<'p>, name: &str) {
        if name.is_empty() {
            return;
        }
        let is_own = found.locale == self.locale;
        // A page that lacks nothing but its description, which only indexes and search engines show, is whole for its readers.
        let is_shown = !DESCRIPTION.contains(&name);
        self.fallbacks += usize::from(!is_own && is_shown);
        self.stale += usize::from(is_own && self.context.is_stale(found, self.grave));
    }

    /// Returns the paragraphs of blocks as the source has them now, with the words that say so: nobody should act on a warning
    /// that is out of date.
    pub(super) fn as_source(&mut self, blocks: impl FnOnce(&mut Self) -> Vec<Block>) -> Vec<Block> {
        let kept = (self.locale, self.stale, self.fallbacks, self.again);
        (self.locale, self.again) = (0, true);
        let blocks = blocks(self);
        (self.locale, self.stale, self.fallbacks, self.again) = kept;
        let words = self.context.words;
        let (source, own) = (words.locale(0), words.locale(self.locale));
        let name = foreign(
            source,
            self.context.chrome(0, "chrome-language-name", &[]),
            own,
        );
        let head = self.chrome(
            "chrome-current-source",
            &[("language", Argument::Inlines(name))],
        );
        // Without an origin, as all that the tool adds: the messages stand above, in the language of the page.
        let mut shown = vec![Block::new(Kind::Paragraph(head))];
        walk(&blocks, &mut |block| {
            if let Kind::Paragraph(text) = &block.kind {
                let text = foreign(source, text.clone(), own);
                shown.push(Block::new(Kind::Paragraph(text)));
            }
        });
        shown
    }
}
