//! Blocks and steps of an outline to blocks of the page.

use super::Writer;
use crate::model::{Image as ModelImage, Item as ModelItem, Name, Table as ModelTable, Value};
use crate::resolve::outline::{Block as Node, Kind as NodeKind};
use crate::source::Span;
use crate::tree::{
    AlertLevel, Align, Block, Image, Inline, Inlines, Item, Kind, List, Role, Table,
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
            NodeKind::Note(note, inner) => blocks.push(self.note(node.scope, note, inner)),
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
                self.section = Some(*section);
                let id = self.message_id(info.scope, &item.id);
                let (content, origin) = self.text_at(&id, info.scope, &item.with, item.id.span);
                let mut heading = Block::new(Kind::Heading(info.level, content)).at(Some(origin));
                heading.anchors.push(info.anchor.clone());
                heading
                    .anchors
                    .extend(info.section.aka.iter().map(|old| old.text.to_string()));
                blocks.push(heading);
                blocks.extend(self.blocks(inner));
                // What follows stands below the heading of an inner section as well.
                self.section = None;
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
                let origin = items.first().and_then(|item| item.origin);
                let start = Some(*start);
                let list = Block::new(Kind::List(List { start, items }));
                blocks.push(list.role(Role::Steps).at(origin));
            }
        }
    }

    /// Returns where a message stands in this locale, else where the document names it.
    pub(super) fn origin(&self, id: &str, fallback: Span) -> Option<Span> {
        let found = self.near.find(self.locale, id, None);
        Some(found.map_or(fallback, |found| found.message.entry.id_span))
    }

    pub(super) fn paragraph(&mut self, scope: usize, item: &'p ModelItem) -> Block {
        let id = self.message_id(scope, &item.id);
        let (content, origin) = self.text_at(&id, scope, &item.with, item.id.span);
        Block::new(Kind::Paragraph(content)).at(Some(origin))
    }

    pub(super) fn alert(&self, level: AlertLevel, content: Vec<Block>) -> Block {
        let titles = &self.context.alert_titles[self.locale];
        let own = titles.iter().find(|(own, _)| *own == level);
        let title = own.map_or_else(Vec::new, |(_, title)| title.clone());
        Block::new(Kind::Alert(level, title, content))
    }

    pub(super) fn image(&mut self, scope: usize, image: &'p ModelImage, blocks: &mut Vec<Block>) {
        let id = self.message_id(scope, &image.id);
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
        let picture = match &image.address {
            Some(address) => Image {
                file: address.text.to_string(),
                outside: true,
                ..Image::default()
            },
            None => self.picture(file),
        };
        let picture = Image {
            alt,
            alt_lang,
            ..picture
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

    /// Returns a picture of the project, as large as its file says.
    pub(super) fn picture(&self, file: &str) -> Image {
        let file = self.media(file);
        let path = file.strip_prefix("media/").unwrap_or(&file);
        Image {
            size: self.context.project.sizes.get(path).copied(),
            file,
            ..Image::default()
        }
    }

    /// Returns the path of a picture from the root of the site: the locale's own, a fallback's, or the one for all.
    pub(super) fn media(&self, file: &str) -> String {
        let media = &self.context.project.media;
        let chain = self.context.words.chain(self.locale);
        chain
            .map(|locale| [locale, "/", file].concat())
            .find(|path| media.contains(path))
            .map_or_else(
                || ["media/", file].concat(),
                |path| ["media/", &path].concat(),
            )
    }

    fn table(&mut self, scope: usize, table: &'p ModelTable, blocks: &mut Vec<Block>) {
        let mut cells = |names: &'p [Name]| -> Vec<Inlines> {
            let cell = |name: &'p Name| {
                self.text(&self.message_id(scope, name), Some(scope), &[], name.span)
            };
            names.iter().map(cell).collect()
        };
        let head = cells(&table.columns);
        let rows = table.rows.iter().map(|row| cells(row)).collect();
        let mut align = table.align.clone();
        align.resize(table.columns.len(), Align::Start);
        let kind = Kind::Table(Table { align, head, rows });
        blocks.push(Block::new(kind).at(Some(table.id.span)));
        let document = self.outline.scopes[scope].document;
        if self.context.project.has_caption(document, table) {
            let caption = document.message_id(&table.id);
            let (text, origin) = self.text_at(&caption, scope, &[], table.id.span);
            blocks.push(
                Block::new(Kind::Paragraph(text))
                    .role(Role::Caption)
                    .at(Some(origin)),
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
        let message = self.message_id(scope, id);
        let found = self.near.find(self.locale, &message, None);
        let Some(found) = found else {
            self.whole = false;
            return None;
        };
        let (text, whole) = self.context.words.raw(found);
        self.whole &= whole;
        let stale = found.locale == self.locale && self.context.is_stale(found, self.grave);
        self.stale += usize::from(stale);
        self.fallbacks += usize::from(found.locale != self.locale);
        Some(Block::new(Kind::Verbatim(text)).at(Some(found.message.entry.id_span)))
    }
}
