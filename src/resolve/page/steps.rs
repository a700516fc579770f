//! Steps: what they say, ask, decide and check.

use super::Writer;
use super::sentence::without_stop;
use crate::model::{Answer, Mode, Step as ModelStep};
use crate::resolve::outline::{Anchor, StepBlock};
use crate::resolve::words::Argument;
use crate::source::Span;
use crate::tree::{Block, Inline, Inlines, Input, Item, Kind, List, Role, Step, Target};

impl<'p> Writer<'_, 'p, '_> {
    pub(super) fn step(&mut self, node: &'p StepBlock<'p>) -> Item {
        let Some(index) = node.index else {
            let blocks = self.blocks(&node.blocks);
            let origin = blocks.first().and_then(|block| block.origin);
            return Item {
                blocks,
                origin,
                ..Item::default()
            };
        };
        let info = &self.outline.steps[index];
        let (step, scope) = (info.step, info.scope);
        let id = self.message_id(scope, &step.item.id);
        let origin = self.origin(&id, step.item.id.span);
        let mut blocks: Vec<Block> = self
            .blocks(&node.first)
            .into_iter()
            .map(|block| match block.role {
                Role::Steps | Role::Tabs => block,
                _ => block.role(Role::First),
            })
            .collect();
        let sentence = self.sentence(&id, scope, step);
        let paragraph = |content: Inlines, role: Role| {
            Block::new(Kind::Paragraph(content)).role(role).at(origin)
        };
        blocks.push(paragraph(sentence, Role::Sentence));
        // Most steps have none; what the source lacks is never shown, unless it lacks the whole step.
        let source = self.near.own(0, &id);
        let has_facets = source.is_none_or(|message| !message.entry.attributes.is_empty());
        let facet = |writer: &mut Self, name, pattern, role| {
            let text = has_facets.then(|| writer.facet(&id, name, scope, &step.item.with))??;
            let text = match pattern {
                "" => text,
                pattern => writer.chrome(pattern, &[("text", Argument::Inlines(text))]),
            };
            Some(paragraph(text, role))
        };
        blocks.extend(facet(self, "why", "chrome-why", Role::Why));
        blocks.extend(facet(self, "detail", "", Role::Detail));
        blocks.extend(self.action(&id, scope, step, origin));
        blocks.extend(self.blocks(&node.blocks));
        blocks.extend(self.decision(index));
        blocks.extend(self.verify(step, origin));
        blocks.extend(facet(self, "result", "chrome-result", Role::Result));
        blocks.extend(facet(self, "undo", "chrome-undo", Role::Undo));
        if step.hold {
            blocks.push(paragraph(self.chrome("chrome-hold", &[]), Role::Hold));
        }
        let anchors = std::iter::once(info.anchor.clone())
            .chain(step.aka.iter().map(|old| old.text.to_string()));
        Item {
            blocks,
            task: None,
            anchors: anchors.collect(),
            critical: step.critical,
            step: Some(Step {
                number: info.number.clone(),
                checklist_number: info.checklist_number.clone(),
                hold: step.hold,
                optional: step.optional,
                decision: !step.answers.is_empty(),
                input: step.input,
                spoken: self.spoken(&id, scope, step),
            }),
            origin,
        }
    }

    /// Returns what the checklist confirms of a step, or the response to it; else what the step results in.
    fn spoken(&mut self, id: &str, scope: usize, step: &'p ModelStep) -> Inlines {
        let mode = self.outline.document.checklist.mode;
        let Some(facet) = mode.and_then(Mode::facet) else {
            return Vec::new();
        };
        // The page does not show it, and so does not count it; the checklist does. A result is counted as such.
        let (fallbacks, stale) = (self.fallbacks, self.stale);
        let own = self.facet(id, facet, scope, &step.item.with);
        self.spoken.0 += self.fallbacks - fallbacks;
        self.spoken.1 += self.stale - stale;
        let spoken = own.or_else(|| self.facet(id, "result", scope, &step.item.with));
        (self.fallbacks, self.stale) = (fallbacks, stale);
        spoken.unwrap_or_default()
    }

    /// Returns what a step asks the reader to enter or to run.
    pub(super) fn action(
        &mut self,
        id: &str,
        scope: usize,
        step: &'p ModelStep,
        origin: Option<Span>,
    ) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(input) = step.input
            && let Some(label) = self.facet(id, "input", scope, &step.item.with)
        {
            let pattern = if input == Input::Secret {
                "chrome-input-secret"
            } else {
                "chrome-input"
            };
            let text = self.chrome(pattern, &[("label", Argument::Inlines(label))]);
            blocks.push(
                Block::new(Kind::Paragraph(text))
                    .role(Role::Input)
                    .at(origin),
            );
        }
        if let Some((language, text)) = &step.run {
            let kind = Kind::Code(language.clone(), text.clone());
            blocks.push(Block::new(kind).role(Role::Run).at(origin));
        }
        if step.any_order {
            let text = self.chrome("chrome-any-order", &[]);
            blocks.push(Block::new(Kind::Paragraph(text)).at(origin));
        }
        blocks
    }

    pub(super) fn verify(&self, step: &ModelStep, origin: Option<Span>) -> Option<Block> {
        let block = match step.verify? {
            Answer::Choice => {
                let items = ["chrome-yes", "chrome-no"].map(|word| Item {
                    blocks: vec![Block::new(Kind::Paragraph(self.chrome(word, &[]))).at(origin)],
                    origin,
                    ..Item::default()
                });
                Block::new(Kind::List(List {
                    start: None,
                    items: items.into(),
                }))
            }
            Answer::Text | Answer::Number => {
                Block::new(Kind::Paragraph(self.chrome("chrome-verify-found", &[])))
            }
        };
        Some(block.role(Role::Verify).at(origin))
    }

    /// Formats what a step says, with who carries it out and whether it may be left out.
    pub(super) fn sentence(&mut self, id: &str, scope: usize, step: &'p ModelStep) -> Inlines {
        let mut sentence = self.text(id, Some(scope), &step.item.with, step.item.id.span);
        if let Some(time) = step.time {
            let time = self.duration(time);
            let arguments = [
                ("sentence", Argument::Inlines(sentence)),
                ("time", Argument::Inlines(time)),
            ];
            sentence = self.chrome("chrome-step-time", &arguments);
        }
        if step.critical {
            sentence = self.chrome(
                "chrome-step-critical",
                &[("sentence", Argument::Inlines(sentence))],
            );
        }
        if let Some(role) = &step.who {
            let role = self.role(&role.text);
            sentence = self.chrome(
                "chrome-step-by",
                &[
                    ("role", Argument::Inlines(role)),
                    ("sentence", Argument::Inlines(sentence)),
                ],
            );
        }
        if step.optional {
            sentence = self.chrome(
                "chrome-step-optional",
                &[("sentence", Argument::Inlines(sentence))],
            );
        }
        sentence
    }

    pub(super) fn decision(&mut self, index: usize) -> Option<Block> {
        let info = &self.outline.steps[index];
        let (step, scope) = (info.step, info.scope);
        if step.answers.is_empty() {
            return None;
        }
        let mut items = Vec::with_capacity(step.answers.len());
        for answer in &step.answers {
            let id = self.outline.scopes[scope]
                .document
                .answer_id(&step.item.id, &answer.id);
            let option = without_stop(self.text(&id, Some(scope), &[], answer.id.span));
            let pattern = match &*answer.goto.text {
                "next" => "chrome-option-next",
                "end" => "chrome-option-end",
                _ => "chrome-option-goto",
            };
            let mut arguments = vec![("option", Argument::Inlines(option))];
            if let Some(goto) = answer.target() {
                let target = match self.outline.target(scope, &goto.text) {
                    Ok(Anchor::Step(step)) => self.step_reference(step, false),
                    Ok(Anchor::Section(section)) => {
                        let anchor = self.outline.sections[section].anchor.clone();
                        vec![Inline::Link(Target::Anchor(anchor), self.heading(section))]
                    }
                    other => {
                        self.no_step(scope, "step or section", goto, other.err());
                        vec![Inline::Text(goto.text.to_string())]
                    }
                };
                arguments.push(("target", Argument::Inlines(target)));
            }
            let content = self.chrome(pattern, &arguments);
            let origin = self.origin(&id, answer.id.span);
            let block = Block::new(Kind::Paragraph(content)).at(origin);
            items.push(Item {
                blocks: vec![block],
                origin,
                ..Item::default()
            });
        }
        let origin = Some(step.item.id.span);
        Some(
            Block::new(Kind::List(List { start: None, items }))
                .role(Role::Decision)
                .at(origin),
        )
    }

    pub(super) fn role(&mut self, role: &str) -> Inlines {
        let found = self
            .context
            .words
            .find(self.locale, &format!("role-name-{role}"), None);
        match found {
            Some(found) => self.part(found, &[]),
            None => vec![Inline::Text(role.to_owned())],
        }
    }
}
