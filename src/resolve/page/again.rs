//! Warnings said again in another language: `also_warn_in` of the settings.

use super::Writer;
use super::language::apart;
use crate::model::Note;
use crate::resolve::outline::Block as Node;
use crate::resolve::words::Argument;
use crate::tree::{AlertLevel, Block, Kind, Mark, Role, rewrite};

impl<'p> Writer<'_, 'p, '_> {
    /// Returns what a note says, and what it says again in other languages.
    pub(super) fn note(&mut self, scope: usize, note: &'p Note, inner: &'p [Node<'p>]) -> Block {
        let warns = note.level >= AlertLevel::Caution && !self.again;
        // A note inside one that is said again is said again with it.
        let again = self.again;
        self.again |= warns;
        let (stale, grave) = (self.stale, self.grave);
        self.grave |= note.level >= AlertLevel::Caution;
        let mut content = vec![self.paragraph(scope, &note.item)];
        content.extend(self.blocks(inner));
        self.again = again;
        self.grave = grave;
        let mut said_by_source = false;
        if warns {
            for locale in &self.context.project.settings.also_warn_in {
                let more = self.warning_in(*locale, scope, note, inner);
                said_by_source |= *locale == 0 && !more.is_empty();
                content.extend(more);
            }
        }
        // What the source says of a note inside another one stands below the outer one.
        let tells = note.level >= AlertLevel::Caution && !grave && !said_by_source;
        if self.stale > stale && tells {
            let own = self.as_source(|writer| {
                let mut own = vec![writer.paragraph(scope, &note.item)];
                own.extend(writer.blocks(inner));
                own
            });
            content.extend(own);
        }
        let mut alert = self.alert(note.level, content);
        let id = self.message_id(scope, &note.item.id);
        let own = self.facet(&id, "title", scope, &note.item.with);
        if let (Kind::Alert(_, title, _), Some(own)) = (&mut alert.kind, own) {
            *title = own;
        }
        alert.at(Some(note.item.id.span))
    }

    /// Returns what a warning says in another locale; nothing where the reader sees that already, or the locale lacks some of it.
    fn warning_in(
        &self,
        locale: usize,
        scope: usize,
        note: &'p Note,
        inner: &'p [Node<'p>],
    ) -> Vec<Block> {
        let id = self.message_id(scope, &note.item.id);
        let shown = self.near.find(self.locale, &id, None);
        if locale == self.locale || shown.is_none_or(|found| found.locale == locale) {
            return Vec::new();
        }
        // The page of that locale tells what is wrong with its texts.
        let mut found = Vec::new();
        let place = (self.profile, locale);
        let mut writer = Writer {
            grave: true,
            again: true,
            section: self.section,
            ..self.context.writer(self.outline, place, &mut found)
        };
        let mut first = writer.paragraph(scope, &note.item);
        let rest = writer.blocks(inner);
        // What is out of date warns nobody.
        if !writer.whole || writer.fallbacks > 0 || writer.stale > 0 {
            return Vec::new();
        }
        if let Kind::Paragraph(text) = &mut first.kind {
            let word = writer.chrome(&format!("chrome-alert-{}", note.level.name()), &[]);
            let arguments = [
                ("word", Argument::Inlines(word)),
                ("text", Argument::Inlines(std::mem::take(text))),
            ];
            *text = writer.chrome("chrome-alert-again", &arguments);
        }
        let mut content = vec![first];
        content.extend(rest);
        let words = self.context.words;
        let (own, other) = (words.locale(self.locale), words.locale(locale));
        rewrite(&mut content, &mut |text| {
            let mark = Mark::Again(other.clone());
            *text = apart(mark, other, std::mem::take(text), own);
        });
        for block in &mut content {
            block.role = Role::Again;
            if let Kind::Image(image) = &mut block.kind {
                image.alt_lang = Some(other.clone());
            }
        }
        content
    }
}
