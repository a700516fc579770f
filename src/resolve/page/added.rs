//! The parts the tool adds to a page: prerequisites, what to read next, where help is, signatures, the banner.

use super::Writer;
use super::sentence::without_stop;
use crate::model::{Document, Next};
use crate::resolve::outline;
use crate::resolve::outline::Anchor;
use crate::resolve::words::Argument;
use crate::text::number::Number;
use crate::tree::{AlertLevel, Block, Item, Kind, List, Role};

impl<'p> Writer<'_, 'p, '_> {
    /// Returns a heading the tool adds.
    pub(super) fn added(&self, word: &str, anchor: &str, role: Role) -> Block {
        let mut heading = Block::new(Kind::Heading(2, self.chrome(word, &[]))).role(role);
        if self.outline.anchors.get(anchor) == Some(&Anchor::Other) {
            heading.anchors.push(anchor.to_owned());
        }
        heading.at(Some(self.outline.document.id.span))
    }

    pub(super) fn before(&mut self, document: &'p Document) -> Vec<Block> {
        if document.before.is_empty() {
            return Vec::new();
        }
        let mut items = Vec::new();
        for prerequisite in &document.before {
            let mut block = self.paragraph(0, &prerequisite.item);
            if let (Some(role), Kind::Paragraph(content)) = (&prerequisite.who, &mut block.kind) {
                let role = self.role(&role.text);
                let item = std::mem::take(content);
                *content = self.chrome(
                    "chrome-prerequisite-for",
                    &[
                        ("item", Argument::Inlines(item)),
                        ("role", Argument::Inlines(role)),
                    ],
                );
            }
            if let (true, Kind::Paragraph(content)) = (prerequisite.critical, &mut block.kind) {
                let sentence = Argument::Inlines(std::mem::take(content));
                *content = self.chrome("chrome-step-critical", &[("sentence", sentence)]);
            }
            items.push(Item {
                origin: block.origin,
                blocks: vec![block],
                critical: prerequisite.critical,
                ..Item::default()
            });
        }
        let list = Block::new(Kind::List(List { start: None, items }))
            .role(Role::Before)
            .at(Some(document.id.span));
        vec![
            self.added("chrome-before", outline::BEFORE, Role::Before),
            list,
        ]
    }

    pub(super) fn after(&mut self, document: &'p Document) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(link) = &document.after.support {
            let link = self.link(&format!("link:{}", link.text), Vec::new(), 0, link.span);
            let text = self.chrome("chrome-support-text", &[("link", Argument::Inlines(link))]);
            blocks.push(self.added("chrome-support", outline::SUPPORT, Role::Support));
            blocks.push(
                Block::new(Kind::Paragraph(text))
                    .role(Role::Support)
                    .at(Some(document.id.span)),
            );
        }
        let mut items = Vec::new();
        for next in &document.after.next {
            let (target, span) = match next {
                Next::Document(name) => (format!("doc:{}", name.text), name.span),
                Next::Link(name) => (format!("link:{}", name.text), name.span),
            };
            let content = self.link(&target, Vec::new(), 0, span);
            let block = Block::new(Kind::Paragraph(content)).at(Some(span));
            items.push(Item {
                blocks: vec![block],
                origin: Some(span),
                ..Item::default()
            });
        }
        if !items.is_empty() {
            blocks.push(self.added("chrome-next", outline::NEXT, Role::Next));
            let list = Block::new(Kind::List(List { start: None, items }));
            blocks.push(list.role(Role::Next).at(Some(document.id.span)));
        }
        blocks
    }

    pub(super) fn sign_off(&mut self, document: &'p Document) -> Vec<Block> {
        if document.signers.is_empty() {
            return Vec::new();
        }
        let mut items = Vec::new();
        for signer in &document.signers {
            let id = document.message_id(&signer.id);
            let person = without_stop(self.text(&id, None, &[], signer.id.span));
            let role = self.role(&signer.who.text);
            let mut line = self.chrome(
                "chrome-signoff-line",
                &[
                    ("person", Argument::Inlines(person)),
                    ("role", Argument::Inlines(role)),
                ],
            );
            if signer.independent {
                line = self.chrome(
                    "chrome-signoff-independent",
                    &[("line", Argument::Inlines(line))],
                );
            }
            let origin = self.origin(&id, signer.id.span);
            let block = Block::new(Kind::Paragraph(line)).at(origin);
            items.push(Item {
                blocks: vec![block],
                origin,
                ..Item::default()
            });
        }
        let list = Block::new(Kind::List(List { start: None, items }))
            .role(Role::SignOff)
            .at(Some(document.id.span));
        vec![
            self.added("chrome-signoff", outline::SIGN_OFF, Role::SignOff),
            list,
        ]
    }

    /// Says how long the work takes.
    pub(super) fn time(&self, document: &'p Document) -> Option<Block> {
        let time = self.duration(document.meta.time?);
        let text = self.chrome("chrome-time", &[("time", Argument::Inlines(time))]);
        Some(
            Block::new(Kind::Paragraph(text))
                .role(Role::Time)
                .at(Some(document.id.span)),
        )
    }

    pub(super) fn banner(&self) -> Option<Block> {
        let counts = [
            ("chrome-fallback", self.fallbacks),
            ("chrome-stale-count", self.stale),
        ];
        let told = counts.iter().filter(|(_, count)| *count > 0);
        let paragraphs: Vec<Block> = told
            .map(|(id, count)| {
                let count = Argument::Number(Number::from(*count));
                let text = self.chrome(id, &[("count", count)]);
                Block::new(Kind::Paragraph(text)).at(Some(self.outline.document.id.span))
            })
            .collect();
        if paragraphs.is_empty() {
            return None;
        }
        Some(
            self.alert(AlertLevel::Note, paragraphs)
                .role(Role::Banner)
                .at(Some(self.outline.document.id.span)),
        )
    }
}
