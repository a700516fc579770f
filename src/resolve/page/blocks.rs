//! Blocks and steps of an outline to blocks of the page.

use super::Writer;
use crate::model::Image as ModelImage;
use crate::model::Item as ModelItem;
use crate::model::Step as ModelStep;
use crate::model::Value;
use crate::model::{Answer, Input, Name, Table as ModelTable};
use crate::resolve::outline::{Anchor, StepBlock};
use crate::resolve::outline::{Block as Node, Kind as NodeKind};
use crate::resolve::words::Argument;
use crate::source::Span;
use crate::tree::{
    AlertLevel, Align, Block, Image, Inline, Inlines, Item, Kind, List, Role, Step, Table, Target,
};

impl<'p> Writer<'_, 'p, '_> {
    pub(super) fn blocks(&mut self, nodes: &'p [Node<'p>]) -> Vec<Block> {
        let mut blocks = Vec::with_capacity(nodes.len());
        for node in nodes {
            self.block(node, &mut blocks);
        }
        blocks
    }

    pub(super) fn block(&mut self, node: &'p Node<'p>, blocks: &mut Vec<Block>) {
        match &node.kind {
            NodeKind::Paragraph(item) => blocks.push(self.paragraph(node.scope, item)),
            NodeKind::Note(note, inner) => {
                let mut content = vec![self.paragraph(node.scope, &note.item)];
                content.extend(self.blocks(inner));
                blocks.push(self.alert(note.level, content).at(Some(note.item.id.span)));
            }
            NodeKind::List(list, items) => {
                let items = items.iter().map(|(item, inner)| {
                    let mut content = vec![self.paragraph(node.scope, item)];
                    content.extend(self.blocks(inner));
                    Item {
                        blocks: content,
                        origin: Some(item.id.span),
                        ..Item::default()
                    }
                });
                let items = items.collect();
                blocks.push(
                    Block::new(Kind::List(List {
                        start: list.start,
                        items,
                    }))
                    .at(Some(list.span)),
                );
            }
            NodeKind::Image(image) => self.image(node.scope, image, blocks),
            NodeKind::Section(section, inner) => {
                let info = &self.outline.sections[*section];
                let item = &info.section.item;
                let id = format!("{}--{}", self.prefix(info.scope), item.id.text);
                let content = self.text(&id, Some(info.scope), &item.with, item.id.span);
                let mut heading = Block::new(Kind::Heading(info.level, content))
                    .at(self.origin(&id, item.id.span));
                heading.anchors.push(info.anchor.clone());
                heading
                    .anchors
                    .extend(info.section.aka.iter().map(|old| old.text.to_string()));
                blocks.push(heading);
                blocks.extend(self.blocks(inner));
            }
            NodeKind::Table(table) => self.table(node.scope, table, blocks),
            NodeKind::Code(code) => {
                let kind = Kind::Code(code.language.clone(), code.text.clone());
                blocks.push(Block::new(kind).at(Some(code.id.span)));
            }
            NodeKind::Quote(inner) => {
                let inner = self.blocks(inner);
                let origin = inner.first().and_then(|block| block.origin);
                blocks.push(Block::new(Kind::Quote(inner)).at(origin));
            }
            NodeKind::Tabs(tabs) => blocks.push(self.tabs(node.scope, tabs)),
            NodeKind::Verbatim(id) => blocks.extend(self.verbatim(node.scope, id)),
            NodeKind::Steps(start, steps) => {
                let items: Vec<Item> = steps.iter().map(|step| self.step(step)).collect();
                if !items.is_empty() {
                    let origin = items.first().and_then(|item| item.origin);
                    blocks.push(
                        Block::new(Kind::List(List {
                            start: Some(*start),
                            items,
                        }))
                        .role(Role::Steps)
                        .at(origin),
                    );
                }
            }
        }
    }

    /// Returns where a message stands in this locale, else where the document names it.
    pub(super) fn origin(&self, id: &str, fallback: Span) -> Option<Span> {
        let found = self.context.words.find(self.locale, id, None);
        Some(found.map_or(fallback, |found| found.message.entry.id_span))
    }

    pub(super) fn paragraph(&mut self, scope: usize, item: &'p ModelItem) -> Block {
        let id = format!("{}--{}", self.prefix(scope), item.id.text);
        let content = self.text(&id, Some(scope), &item.with, item.id.span);
        Block::new(Kind::Paragraph(content)).at(self.origin(&id, item.id.span))
    }

    pub(super) fn alert(&self, level: AlertLevel, content: Vec<Block>) -> Block {
        let word = self.chrome(&format!("chrome-alert-{}", level.name()), &[]);
        let title = self.chrome("chrome-alert-title", &[("word", Argument::Inlines(word))]);
        Block::new(Kind::Alert(level, title, content))
    }

    pub(super) fn image(&mut self, scope: usize, image: &'p ModelImage, blocks: &mut Vec<Block>) {
        let id = format!("{}--{}", self.prefix(scope), image.id.text);
        let argument = image
            .parameter
            .as_ref()
            .and_then(|name| self.outline.scopes[scope].arguments.get(&*name.text));
        let file = match argument {
            Some(Value::Image(file)) => &*file.text,
            _ => &*image.file.text,
        };
        let (alt, alt_lang) = if image.decorative {
            (String::new(), None)
        } else {
            self.plain(&id, &["alt"])
        };
        self.fallbacks += usize::from(alt_lang.is_some());
        let picture = Image {
            file: self.media(file),
            alt,
            alt_lang,
            size: None,
        };
        let origin = self
            .context
            .words
            .find(self.locale, &id, Some("alt"))
            .map_or(image.id.span, |found| found.message.entry.id_span);
        blocks.push(Block::new(Kind::Image(picture)).at(Some(origin)));
        if let Some(caption) = self.facet(&id, "caption", scope, &[]) {
            blocks.push(
                Block::new(Kind::Paragraph(caption))
                    .role(Role::Caption)
                    .at(Some(origin)),
            );
        }
    }

    /// Returns the path of a picture from the root of the site: the locale's own, a fallback's, or the one for all.
    pub(super) fn media(&self, file: &str) -> String {
        let media = &self.context.project.media;
        let own = std::iter::once(self.context.words.locale(self.locale).as_str());
        own.chain(self.context.words.fallbacks(self.locale))
            .map(|locale| format!("{locale}/{file}"))
            .find(|path| media.contains(path))
            .map_or_else(|| format!("media/{file}"), |path| format!("media/{path}"))
    }

    fn table(&mut self, scope: usize, table: &'p ModelTable, blocks: &mut Vec<Block>) {
        let prefix = self.prefix(scope);
        let mut cells = |names: &'p [Name]| -> Vec<Inlines> {
            let cell = |name: &'p Name| {
                self.text(
                    &format!("{prefix}--{}", name.text),
                    Some(scope),
                    &[],
                    name.span,
                )
            };
            names.iter().map(cell).collect()
        };
        let head = cells(&table.columns);
        let rows = table.rows.iter().map(|row| cells(row)).collect();
        let mut align = table.align.clone();
        align.resize(table.columns.len(), Align::Start);
        let kind = Kind::Table(Table { align, head, rows });
        blocks.push(Block::new(kind).at(Some(table.id.span)));
        let caption = format!("{prefix}--{}", table.id.text);
        if self.context.words.find(0, &caption, None).is_some() {
            let text = self.text(&caption, Some(scope), &[], table.id.span);
            let origin = self.origin(&caption, table.id.span);
            blocks.push(
                Block::new(Kind::Paragraph(text))
                    .role(Role::Caption)
                    .at(origin),
            );
        }
    }

    /// Each tab becomes an item that begins with its title.
    fn tabs(&mut self, scope: usize, tabs: &'p [(&'p ModelItem, Vec<Node<'p>>)]) -> Block {
        let items = tabs.iter().map(|(tab, inner)| {
            let mut title = self.paragraph(scope, tab);
            if let Kind::Paragraph(text) = &mut title.kind {
                *text = vec![Inline::Strong(std::mem::take(text))];
            }
            let origin = title.origin;
            let blocks = std::iter::once(title).chain(self.blocks(inner)).collect();
            Item {
                blocks,
                origin,
                ..Item::default()
            }
        });
        let items: Vec<Item> = items.collect();
        let origin = items.first().and_then(|item| item.origin);
        Block::new(Kind::List(List { start: None, items }))
            .role(Role::Tabs)
            .at(origin)
    }

    fn verbatim(&mut self, scope: usize, id: &'p Name) -> Option<Block> {
        let message = format!("{}--{}", self.prefix(scope), id.text);
        let found = self.context.words.find(self.locale, &message, None);
        let Some(found) = found else {
            self.whole = false;
            return None;
        };
        let (text, whole) = self.context.words.raw(found);
        self.whole &= whole;
        self.fallbacks += usize::from(found.locale != self.locale);
        Some(Block::new(Kind::Verbatim(text)).at(Some(found.message.entry.id_span)))
    }

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
        let id = format!("{}--{}", self.prefix(scope), step.item.id.text);
        let origin = self.origin(&id, step.item.id.span);
        let mut blocks: Vec<Block> = self
            .blocks(&node.first)
            .into_iter()
            .map(|block| block.role(Role::First))
            .collect();
        let sentence = self.sentence(&id, scope, step);
        let paragraph = |content: Inlines, role: Role| {
            Block::new(Kind::Paragraph(content)).role(role).at(origin)
        };
        blocks.push(paragraph(sentence, Role::Sentence));
        if let Some(text) = self.facet(&id, "why", scope, &step.item.with) {
            blocks.push(paragraph(
                self.chrome("chrome-why", &[("text", Argument::Inlines(text))]),
                Role::Why,
            ));
        }
        if let Some(text) = self.facet(&id, "detail", scope, &step.item.with) {
            blocks.push(paragraph(text, Role::Detail));
        }
        blocks.extend(self.action(&id, scope, step, origin));
        blocks.extend(self.blocks(&node.blocks));
        blocks.extend(self.decision(index));
        blocks.extend(self.verify(step, origin));
        if let Some(text) = self.facet(&id, "result", scope, &step.item.with) {
            blocks.push(paragraph(
                self.chrome("chrome-result", &[("text", Argument::Inlines(text))]),
                Role::Result,
            ));
        }
        if let Some(text) = self.facet(&id, "undo", scope, &step.item.with) {
            blocks.push(paragraph(
                self.chrome("chrome-undo", &[("text", Argument::Inlines(text))]),
                Role::Undo,
            ));
        }
        if step.hold {
            blocks.push(paragraph(self.chrome("chrome-hold", &[]), Role::Hold));
        }
        let anchors = std::iter::once(info.anchor.clone())
            .chain(step.aka.iter().map(|old| old.text.to_string()));
        Item {
            blocks,
            task: None,
            anchors: anchors.collect(),
            step: Some(Step {
                number: info.number.clone(),
                checklist_number: info.checklist_number.clone(),
                hold: step.hold,
                optional: step.optional,
                decision: !step.answers.is_empty(),
            }),
            origin,
        }
    }

    /// Returns what a step asks the reader to enter or to run.
    fn action(
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

    fn verify(&self, step: &ModelStep, origin: Option<Span>) -> Option<Block> {
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
    fn sentence(&mut self, id: &str, scope: usize, step: &'p ModelStep) -> Inlines {
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
            let id = format!(
                "{}--{}--{}",
                self.prefix(scope),
                step.item.id.text,
                answer.id.text
            );
            let option = self.text(&id, Some(scope), &[], answer.id.span);
            let (pattern, target) = match &*answer.goto.text {
                "next" => ("chrome-option-next", None),
                "end" => ("chrome-option-end", None),
                goto => ("chrome-option-goto", Some(goto)),
            };
            let mut arguments = vec![("option", Argument::Inlines(option))];
            if let Some(goto) = target {
                let target = match self.outline.target(scope, goto) {
                    Ok(Anchor::Step(step)) => self.step_reference(scope, step, false),
                    Ok(Anchor::Section(section)) => {
                        let anchor = self.outline.sections[section].anchor.clone();
                        vec![Inline::Link(Target::Anchor(anchor), self.heading(section))]
                    }
                    _ => {
                        self.whole = false;
                        vec![Inline::Text(goto.to_owned())]
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
