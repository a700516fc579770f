//! An alert of an article in all its languages: its level, its title where it has one of its own, and what it says.

use super::document::{Maker, inner, sentence};
use super::ids::SHORT;
use super::message::Part;
use super::piece::{Kind, Piece};
use super::rows::Row;
use super::words::Words;
use super::yaml::Yaml;
use crate::tree::AlertLevel;

impl Maker<'_> {
    pub(super) fn alert(&mut self, row: &Row<'_, Piece>, level: AlertLevel, outer: u8) -> Yaml {
        let kinds = row.iter().map(|piece| piece.map(|piece| &piece.kind));
        let words: Vec<Option<&Words>> = kinds.clone().map(sentence).collect();
        let id = self.id(&words, level.name(), SHORT);
        let inner: Vec<Option<&[Piece]>> = kinds.clone().map(inner).collect();
        let note = Yaml::one("note", Yaml::text(&*id));
        let note = match level {
            AlertLevel::Note => note,
            level => note.with("level", Yaml::text(level.name()), "note"),
        };
        let note = self.say(&id, &words, note, "note");
        let titles = kinds.map(|kind| match kind {
            Some(Kind::Alert(_, title, ..)) => title.as_deref(),
            _ => None,
        });
        for (locale, title) in titles.enumerate() {
            let own = self.messages[locale].last_mut();
            if let (Some(title), Some(message)) = (title, own) {
                message.attributes.push(("title", Part::plain(title)));
            }
        }
        self.follow(note, &inner, outer)
    }
}
