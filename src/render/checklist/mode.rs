//! How a checklist is used, and what that makes of its items: read and done, confirmed, or challenged and answered.

use super::Keeper;
use crate::model::Mode;
use crate::source::Span;
use crate::tree::{Block, Inline, Inlines, Item, Kind, List, Mark, Role, plain};

impl Keeper<'_, '_> {
    /// Says at the head how the checklist is used, and where the work pauses.
    pub(super) fn open(&self, blocks: &mut Vec<Block>) {
        let Some(mode) = self.settings.mode else {
            return;
        };
        if mode == Mode::DoConfirm {
            *blocks = self.paused(std::mem::take(blocks));
        }
        let head = self.said(
            &format!("chrome-checklist-mode-{}", mode.name()),
            Role::Mode,
        );
        let banner = blocks.iter().take_while(|block| block.role == Role::Banner);
        blocks.insert(banner.count(), head);
    }

    fn said(&self, id: &str, role: Role) -> Block {
        let text = self.context.chrome(self.locale, id, &[]);
        Block::new(Kind::Paragraph(text)).role(role)
    }

    /// Begins a pause at the first steps of each section, and after each stop.
    fn paused(&self, blocks: Vec<Block>) -> Vec<Block> {
        let mut out = Vec::with_capacity(blocks.len());
        let mut begins = true;
        let stops = |item: &Item| item.step.as_ref().is_some_and(|step| step.hold);
        for mut block in blocks {
            let (Kind::List(list), Role::Steps) = (&mut block.kind, block.role) else {
                begins |= matches!(block.kind, Kind::Heading(..));
                out.push(block);
                continue;
            };
            let mut items = std::mem::take(&mut list.items);
            while !items.is_empty() {
                let last = items.iter().position(stops);
                let rest = items.split_off(last.map_or(items.len(), |at| at + 1));
                if std::mem::replace(&mut begins, last.is_some()) {
                    let pause = self.said("chrome-checklist-pause", Role::Pause);
                    out.push(pause.at(block.origin));
                }
                out.push(Block {
                    kind: Kind::List(List { start: None, items }),
                    role: block.role,
                    anchors: block.anchors.clone(),
                    origin: block.origin,
                });
                items = rest;
            }
        }
        out
    }

    /// Words a step as the mode wants it.
    pub(super) fn word(&self, item: &Item, blocks: &mut Vec<Block>) {
        let Some(step) = &item.step else { return };
        if matches!(self.settings.mode, None | Some(Mode::ReadDo)) {
            return;
        }
        // What is confirmed or answered need not be said again.
        let said = plain(&self.chrome("chrome-result", "text", step.spoken.clone()));
        blocks.retain(|block| match &block.kind {
            Kind::Paragraph(text) if block.role == Role::Result => plain(text) != said,
            _ => true,
        });
        if self.settings.mode == Some(Mode::DoConfirm) {
            self.confirm(&step.spoken, blocks);
        } else {
            self.answer(&step.spoken, item.origin, blocks);
        }
    }

    /// Puts what is confirmed in the place of what is done; the commands are done by then.
    fn confirm(&self, spoken: &Inlines, blocks: &mut Vec<Block>) {
        blocks.retain(|block| block.role != Role::Run);
        for block in blocks {
            if let (Kind::Paragraph(text), Role::Sentence) = (&mut block.kind, block.role) {
                let sentence = std::mem::take(text);
                *text = if spoken.is_empty() {
                    self.chrome("chrome-confirm-done", "sentence", sentence)
                } else {
                    spoken.clone()
                };
            }
        }
    }

    /// Adds the response to a challenge, unless the reader writes it down or chooses it.
    fn answer(&self, spoken: &Inlines, origin: Option<Span>, blocks: &mut Vec<Block>) {
        let asked =
            |block: &Block| matches!(block.role, Role::Input | Role::Decision | Role::Verify);
        if spoken.is_empty() && blocks.iter().any(asked) {
            return;
        }
        let response = if spoken.is_empty() {
            self.context
                .chrome(self.locale, "chrome-response-done", &[])
        } else {
            spoken.clone()
        };
        let sentence = blocks.iter().position(|block| block.role == Role::Sentence);
        let at = sentence.map_or(0, |at| at + 1);
        blocks.insert(at, self.response(response, origin));
    }

    pub(super) fn response(&self, text: Inlines, origin: Option<Span>) -> Block {
        let text = vec![Inline::Mark(Mark::Response, text)];
        let text = self.chrome("chrome-response", "response", text);
        Block::new(Kind::Paragraph(text))
            .role(Role::Response)
            .at(origin)
    }
}
