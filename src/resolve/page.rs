//! An outline in one locale: messages formatted, values in place, links resolved.

use std::collections::BTreeMap;

use super::outline::{
    self, Anchor, Block as Node, Kind as NodeKind, Outline, StepBlock, TargetError,
    UNKNOWN_REFERENCE,
};
use super::words::{Argument, Found, Words};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Document, Image as ModelImage, Item as ModelItem, Name, Next, Project, Value, With,
};
use crate::source::Span;
use crate::text::nearest::nearest;
use crate::tree::{
    AlertLevel, Block, Image, Inline, Inlines, Item, Kind, List, Mark, Page, Role, Step, Target,
};

/// A step reference that could mean two steps.
pub const AMBIGUOUS_STEP_REFERENCE: Code = Code::error("ambiguous-step-reference");

/// What the pages of a project share.
pub struct Context<'p> {
    /// The project.
    pub project: &'p Project,
    /// Its messages.
    pub words: &'p Words<'p>,
    /// The outlines of all documents that have pages, by id.
    pub outlines: &'p BTreeMap<&'p str, Outline<'p>>,
    /// The labels of each locale, ready for use.
    pub labels: Vec<BTreeMap<&'p str, Inlines>>,
}

/// A page, and whether it may be published.
pub struct Resolved {
    /// The page.
    pub page: Page,
    /// The blocks of the sign-off part, which only the checklist shows.
    pub sign_off: Vec<Block>,
    /// Whether every message was there and could be formatted.
    pub whole: bool,
}

impl<'p> Context<'p> {
    /// Prepares what all pages share.
    pub fn new(
        project: &'p Project,
        words: &'p Words<'p>,
        outlines: &'p BTreeMap<&'p str, Outline<'p>>,
    ) -> Self {
        let labels = (0..project.catalogs.len())
            .map(|locale| labels(project, words, locale))
            .collect();
        Self {
            project,
            words,
            outlines,
            labels,
        }
    }

    /// Makes the page of an outline in the locale at this position.
    pub fn page(
        &self,
        outline: &'p Outline<'p>,
        locale: usize,
        found: &mut Vec<Diagnostic>,
    ) -> Resolved {
        let mut writer = Writer {
            context: self,
            outline,
            locale,
            found,
            fallbacks: 0,
            whole: outline.whole,
        };
        let document = outline.document;
        let title = writer.text(&document.prefix, None, &[], document.id.span);
        let (name, name_lang) = writer.plain(&document.prefix, &["title", ""]);
        let (description, _) = writer.plain(&document.prefix, &["description", "summary"]);
        let mut blocks = writer.before(document);
        blocks.extend(writer.blocks(&outline.blocks));
        blocks.extend(writer.after(document));
        let sign_off = writer.sign_off(document);
        let (fallbacks, whole) = (writer.fallbacks, writer.whole);
        if let Some(banner) = writer.banner() {
            blocks.insert(0, banner);
        }
        let page = Page {
            id: document.id.text.to_string(),
            path: document.path.clone(),
            locale: self.words.locale(locale).clone(),
            title,
            name,
            description,
            name_lang,
            blocks,
            fallbacks,
            origin: document.id.span,
        };
        Resolved {
            page,
            sign_off,
            whole,
        }
    }

    /// Formats a pattern of the chrome; a locale without it takes the next of its chain.
    pub fn chrome(&self, locale: usize, id: &str, arguments: &[(&str, Argument)]) -> Inlines {
        let found = self.words.find(locale, id, None);
        found.map_or_else(Vec::new, |found| {
            self.words.format(found, arguments).inlines
        })
    }

    /// Formats a word of the chrome without markup.
    pub fn word(&self, locale: usize, id: &str) -> String {
        crate::tree::plain(&self.chrome(locale, id, &[]))
    }

    /// Returns the sentence that describes a document; empty where there is none.
    pub fn description(&self, locale: usize, document: &Document) -> String {
        let part = |name| self.words.find(locale, &document.prefix, Some(name));
        let found = part("description").or_else(|| part("summary"));
        found.map_or_else(String::new, |found| self.words.plain(found, &[]).0)
    }

    /// Returns the title of a document.
    pub fn title(&self, locale: usize, document: &Document) -> Inlines {
        let found = self.words.find(locale, &document.prefix, None);
        found.map_or_else(Vec::new, |found| {
            let inlines = self.words.format(found, &[]).inlines;
            if found.locale == locale {
                inlines
            } else {
                foreign(self.words.locale(found.locale), inlines)
            }
        })
    }
}

/// Formats every label of a locale once: the name, wrapped as the locale wants it.
fn labels<'p>(
    project: &'p Project,
    words: &Words<'p>,
    locale: usize,
) -> BTreeMap<&'p str, Inlines> {
    let wrap = words.find(locale, "chrome-label", None);
    let ids = project.catalogs.iter().flat_map(|catalog| catalog.ids());
    let names = ids.filter_map(|id| Some((id, id.strip_prefix("label-")?)));
    let mut labels = BTreeMap::new();
    for (id, name) in names {
        if labels.contains_key(name) {
            continue;
        }
        let Some(found) = words.find(locale, id, None) else {
            continue;
        };
        let mut text = words.format(found, &[]).inlines;
        if found.locale != locale {
            text = foreign(words.locale(found.locale), text);
        }
        let wrapped = match wrap {
            Some(wrap) => {
                words
                    .format(wrap, &[("label", Argument::Inlines(text))])
                    .inlines
            }
            None => text,
        };
        labels.insert(name, vec![Inline::Mark(Mark::Label, wrapped)]);
    }
    labels
}

fn foreign(locale: &crate::locale::Locale, inlines: Inlines) -> Inlines {
    vec![Inline::Mark(Mark::Foreign(locale.clone()), inlines)]
}

struct Writer<'c, 'p, 'f> {
    context: &'c Context<'p>,
    outline: &'p Outline<'p>,
    locale: usize,
    found: &'f mut Vec<Diagnostic>,
    fallbacks: usize,
    whole: bool,
}

impl<'p> Writer<'_, 'p, '_> {
    fn chrome(&self, id: &str, arguments: &[(&str, Argument)]) -> Inlines {
        self.context.chrome(self.locale, id, arguments)
    }

    fn prefix(&self, scope: usize) -> &'p str {
        &self.outline.scopes[scope].document.prefix
    }

    /// Formats a part of a message; what is missing in this locale comes marked from the next.
    fn part(&mut self, found: Found<'p>, arguments: &[(&str, Argument)]) -> Inlines {
        let formatted = self.context.words.format(found, arguments);
        self.whole &= formatted.whole;
        if found.locale == self.locale {
            return formatted.inlines;
        }
        self.fallbacks += 1;
        foreign(self.context.words.locale(found.locale), formatted.inlines)
    }

    fn text(&mut self, id: &str, scope: Option<usize>, with: &'p [With], _at: Span) -> Inlines {
        let Some(found) = self.context.words.find(self.locale, id, None) else {
            self.whole = false;
            return Vec::new();
        };
        let scope = scope.unwrap_or(0);
        let arguments = self.arguments(scope, with, found);
        let inlines = self.part(found, &arguments);
        let origin = found.message.entry.id_span;
        self.links(inlines, scope, origin)
    }

    /// Formats an attribute that the source has; a facet the source lacks is never shown.
    fn facet(
        &mut self,
        id: &str,
        attribute: &'static str,
        scope: usize,
        with: &'p [With],
    ) -> Option<Inlines> {
        self.context.words.find(0, id, Some(attribute))?;
        let found = self.context.words.find(self.locale, id, Some(attribute))?;
        let arguments = self.arguments(scope, with, found);
        let inlines = self.part(found, &arguments);
        Some(self.links(inlines, scope, found.message.entry.id_span))
    }

    /// Returns the first of these attributes (`""` is the value) as characters, and its language if it is not the page's.
    fn plain(
        &mut self,
        id: &str,
        parts: &[&'static str],
    ) -> (String, Option<crate::locale::Locale>) {
        let part = |part: &'static str| (!part.is_empty()).then_some(part);
        for name in parts {
            if self.context.words.find(0, id, part(name)).is_none() {
                continue;
            }
            if let Some(found) = self.context.words.find(self.locale, id, part(name)) {
                let (text, whole) = self.context.words.plain(found, &[]);
                self.whole &= whole;
                let lang = (found.locale != self.locale)
                    .then(|| self.context.words.locale(found.locale).clone());
                return (text, lang);
            }
        }
        (String::new(), None)
    }

    fn arguments(
        &self,
        scope: usize,
        with: &'p [With],
        found: Found<'p>,
    ) -> Vec<(&'p str, Argument)> {
        let initial = starts_with_variable(found);
        with.iter()
            .filter_map(|with| {
                let value = match &with.value {
                    Value::Parameter(name) => {
                        *self.outline.scopes[scope].arguments.get(&*name.text)?
                    }
                    value => value,
                };
                let first = initial == Some(&*with.name.text);
                Some((&*with.name.text, self.argument(scope, value, first)))
            })
            .collect()
    }

    fn argument(&self, scope: usize, value: &'p Value, initial: bool) -> Argument {
        let text = |name: &Name| vec![Inline::Text(name.text.to_string())];
        Argument::Inlines(match value {
            Value::Role(name) | Value::Enum(name) => return Argument::Key(name.text.to_string()),
            Value::Label(name) => self.label(&name.text),
            Value::Menu(names) => {
                let labels = names.iter().map(|name| self.label(&name.text));
                vec![Inline::Mark(Mark::Menu, self.fold("chrome-menu", labels))]
            }
            Value::Keys(names) => {
                let keys = names
                    .iter()
                    .map(|name| vec![Inline::Mark(Mark::Key, text(name))]);
                self.fold("chrome-keys", keys)
            }
            Value::Step(name) => match self.outline.target(scope, &name.text) {
                Ok(Anchor::Step(step)) => self.step_reference(scope, step, initial),
                _ => text(name),
            },
            Value::Document(name) => match self.context.project.document(&name.text) {
                Some(document) => {
                    let title = self.context.title(self.locale, document);
                    vec![Inline::Link(
                        Target::Page(document.path.clone(), None),
                        title,
                    )]
                }
                None => text(name),
            },
            Value::Code(name) => vec![Inline::Code(name.text.to_string())],
            Value::Link(name) => vec![Inline::Text(self.address(&name.text).unwrap_or_default())],
            Value::Value(name) | Value::Image(name) | Value::Parameter(name) => text(name),
        })
    }

    fn label(&self, id: &str) -> Inlines {
        let labels = &self.context.labels[self.locale];
        labels
            .get(id)
            .cloned()
            .unwrap_or_else(|| vec![Inline::Text(id.to_owned())])
    }

    /// Joins items from left to right with a pattern of `$path` and `$item`.
    fn fold(&self, pattern: &str, mut items: impl Iterator<Item = Inlines>) -> Inlines {
        let Some(first) = items.next() else {
            return Vec::new();
        };
        items.fold(first, |path, item| {
            self.chrome(
                pattern,
                &[
                    ("path", Argument::Inlines(path)),
                    ("item", Argument::Inlines(item)),
                ],
            )
        })
    }

    /// Returns a link that reads "step 3", with its section where the number alone would not tell.
    fn step_reference(&self, scope: usize, step: usize, initial: bool) -> Inlines {
        let info = &self.outline.steps[step];
        let here = self
            .outline
            .steps
            .iter()
            .find(|other| other.scope == scope)
            .and_then(|other| other.section);
        let far = info.section.is_some()
            && info.section != here
            && self.outline.shares_number(step, true);
        let attribute = initial.then_some("initial");
        let words = |id: &str, number: &str, section: Option<Inlines>| {
            let words = self.context.words;
            let found = words
                .find(self.locale, id, attribute)
                .or_else(|| words.find(self.locale, id, None));
            let mut arguments = vec![(
                "number",
                Argument::Inlines(vec![Inline::Text(number.to_owned())]),
            )];
            arguments.extend(section.map(|section| ("section", Argument::Inlines(section))));
            found.map_or_else(Vec::new, |found| words.format(found, &arguments).inlines)
        };
        let guide = match info.section {
            Some(section) if far => words(
                "chrome-step-reference-in-section",
                &info.number,
                Some(self.heading(section)),
            ),
            _ => words("chrome-step-reference", &info.number, None),
        };
        let checklist = words("chrome-step-reference", &info.checklist_number, None);
        vec![Inline::Link(
            Target::Anchor(info.anchor.clone()),
            vec![Inline::Mark(Mark::StepReference(checklist), guide)],
        )]
    }

    fn heading(&self, section: usize) -> Inlines {
        let info = &self.outline.sections[section];
        let id = format!("{}--{}", self.prefix(info.scope), info.section.item.id.text);
        let found = self.context.words.find(self.locale, &id, None);
        found.map_or_else(Vec::new, |found| {
            let arguments = self.arguments(info.scope, &info.section.item.with, found);
            self.context.words.format(found, &arguments).inlines
        })
    }

    fn address(&self, key: &str) -> Option<String> {
        let link = self.context.project.links.get(key)?;
        let locale = self.context.words.locale(self.locale).as_str();
        link.address(locale, &self.context.words.fallbacks(self.locale))
    }

    /// Gives every link its target and, where its text is empty, the target's own title.
    fn links(&mut self, inlines: Inlines, scope: usize, origin: Span) -> Inlines {
        if !inlines.iter().any(has_link) {
            return inlines;
        }
        let mut resolved = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match inline {
                Inline::Link(Target::Url(url), text) => {
                    let text = self.links(text, scope, origin);
                    resolved.extend(self.link(&url, text, scope, origin));
                }
                Inline::Strong(inner) => {
                    resolved.push(Inline::Strong(self.links(inner, scope, origin)))
                }
                Inline::Emphasis(inner) => {
                    resolved.push(Inline::Emphasis(self.links(inner, scope, origin)))
                }
                Inline::Mark(mark, inner) => {
                    resolved.push(Inline::Mark(mark, self.links(inner, scope, origin)))
                }
                other => resolved.push(other),
            }
        }
        resolved
    }

    fn link(&mut self, url: &str, text: Inlines, scope: usize, origin: Span) -> Inlines {
        let (kind, rest) = url.split_once(':').unwrap_or((url, ""));
        let named = |text: Inlines, title: Inlines| if text.is_empty() { title } else { text };
        match kind {
            "link" => match self.address(rest) {
                Some(address) => {
                    let title = self
                        .context
                        .words
                        .find(self.locale, &format!("link-{rest}"), None);
                    let title = title.map_or_else(Vec::new, |found| self.part(found, &[]));
                    vec![Inline::Link(Target::Url(address), named(text, title))]
                }
                None => {
                    let keys = self.context.project.links.keys().map(|key| &**key);
                    let near = nearest(rest, keys);
                    self.unknown(text, origin, &format!("link `{rest}`"), near)
                }
            },
            "doc" => self.document_link(rest, text, origin),
            "step" => match self.outline.target(scope, rest) {
                Ok(Anchor::Step(step)) if text.is_empty() => {
                    self.step_reference(scope, step, false)
                }
                Ok(Anchor::Step(step)) => {
                    vec![Inline::Link(
                        Target::Anchor(self.outline.steps[step].anchor.clone()),
                        text,
                    )]
                }
                other => self.no_target(text, origin, "step", rest, other.err()),
            },
            _ if url.starts_with('#') => match self.outline.target(scope, &url[1..]) {
                Ok(target) => {
                    let anchor = self.outline.anchor(target).unwrap_or(&url[1..]).to_owned();
                    let title = match target {
                        Anchor::Section(section) => self.heading(section),
                        _ => Vec::new(),
                    };
                    vec![Inline::Link(Target::Anchor(anchor), named(text, title))]
                }
                Err(error) => self.no_target(text, origin, "anchor", &url[1..], Some(error)),
            },
            "https" | "http" | "mailto" | "tel" => {
                let title = vec![Inline::Text(url.to_owned())];
                vec![Inline::Link(
                    Target::Url(url.to_owned()),
                    named(text, title),
                )]
            }
            _ => self.unknown(text, origin, &format!("link target `{url}`"), None),
        }
    }

    fn document_link(&mut self, rest: &str, text: Inlines, origin: Span) -> Inlines {
        let (id, anchor) = rest
            .split_once('#')
            .map_or((rest, None), |(id, anchor)| (id, Some(anchor)));
        let Some(outline) = self.context.outlines.get(id) else {
            let near = nearest(id, self.context.outlines.keys().copied());
            return self.unknown(text, origin, &format!("document `{id}`"), near);
        };
        let document = outline.document;
        let anchor = match anchor.map(|anchor| (anchor, outline.target(0, anchor))) {
            None => None,
            Some((anchor, Ok(target))) => Some(outline.anchor(target).unwrap_or(anchor).to_owned()),
            Some((anchor, Err(error))) => {
                return self.no_target(
                    text,
                    origin,
                    &format!("place in `{id}`"),
                    anchor,
                    Some(error),
                );
            }
        };
        let text = if text.is_empty() {
            self.context.title(self.locale, document)
        } else {
            text
        };
        vec![Inline::Link(
            Target::Page(document.path.clone(), anchor),
            text,
        )]
    }

    fn no_target(
        &mut self,
        text: Inlines,
        origin: Span,
        what: &str,
        name: &str,
        error: Option<TargetError>,
    ) -> Inlines {
        if error == Some(TargetError::Ambiguous) {
            self.whole = false;
            AMBIGUOUS_STEP_REFERENCE
                .report(
                    self.found,
                    origin,
                    format!("`{name}` names several steps of this document"),
                )
                .help("write the name of the fragment's use before it: `[text](#use--step)`");
            return text;
        }
        let near = nearest(name, self.outline.names());
        self.unknown(text, origin, &format!("{what} `{name}`"), near)
    }

    /// Reports a link that leads nowhere; its text stays.
    fn unknown(&mut self, text: Inlines, origin: Span, what: &str, near: Option<&str>) -> Inlines {
        self.whole = false;
        UNKNOWN_REFERENCE
            .report(self.found, origin, format!("there is no {what}"))
            .nearest(near);
        text
    }

    fn blocks(&mut self, nodes: &'p [Node<'p>]) -> Vec<Block> {
        let mut blocks = Vec::with_capacity(nodes.len());
        for node in nodes {
            self.block(node, &mut blocks);
        }
        blocks
    }

    fn block(&mut self, node: &'p Node<'p>, blocks: &mut Vec<Block>) {
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
    fn origin(&self, id: &str, fallback: Span) -> Option<Span> {
        let found = self.context.words.find(self.locale, id, None);
        Some(found.map_or(fallback, |found| found.message.entry.id_span))
    }

    fn paragraph(&mut self, scope: usize, item: &'p ModelItem) -> Block {
        let id = format!("{}--{}", self.prefix(scope), item.id.text);
        let content = self.text(&id, Some(scope), &item.with, item.id.span);
        Block::new(Kind::Paragraph(content)).at(self.origin(&id, item.id.span))
    }

    fn alert(&self, level: AlertLevel, content: Vec<Block>) -> Block {
        let word = self.chrome(&format!("chrome-alert-{}", level.name()), &[]);
        let title = self.chrome("chrome-alert-title", &[("word", Argument::Inlines(word))]);
        Block::new(Kind::Alert(level, title, content))
    }

    fn image(&mut self, scope: usize, image: &'p ModelImage, blocks: &mut Vec<Block>) {
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
    fn media(&self, file: &str) -> String {
        let media = &self.context.project.media;
        let own = std::iter::once(self.context.words.locale(self.locale).as_str());
        own.chain(self.context.words.fallbacks(self.locale))
            .map(|locale| format!("{locale}/{file}"))
            .find(|path| media.contains(path))
            .map_or_else(|| format!("media/{file}"), |path| format!("media/{path}"))
    }

    fn step(&mut self, node: &'p StepBlock<'p>) -> Item {
        let info = &self.outline.steps[node.index];
        let (step, scope) = (info.step, info.scope);
        let id = format!("{}--{}", self.prefix(scope), step.item.id.text);
        let origin = self.origin(&id, step.item.id.span);
        let mut blocks: Vec<Block> = self
            .blocks(&node.first)
            .into_iter()
            .map(|block| block.role(Role::First))
            .collect();
        let mut sentence = self.text(&id, Some(scope), &step.item.with, step.item.id.span);
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
        blocks.extend(self.blocks(&node.blocks));
        blocks.extend(self.decision(node.index));
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

    fn decision(&mut self, index: usize) -> Option<Block> {
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

    fn role(&mut self, role: &str) -> Inlines {
        let found = self
            .context
            .words
            .find(self.locale, &format!("role-name-{role}"), None);
        match found {
            Some(found) => self.part(found, &[]),
            None => vec![Inline::Text(role.to_owned())],
        }
    }

    /// Returns a heading the tool adds.
    fn added(&self, word: &str, anchor: &str, role: Role) -> Block {
        let mut heading = Block::new(Kind::Heading(2, self.chrome(word, &[]))).role(role);
        if self.outline.anchors.get(anchor) == Some(&Anchor::Other) {
            heading.anchors.push(anchor.to_owned());
        }
        heading.at(Some(self.outline.document.id.span))
    }

    fn before(&mut self, document: &'p Document) -> Vec<Block> {
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
            items.push(Item {
                origin: block.origin,
                blocks: vec![block],
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

    fn after(&mut self, document: &'p Document) -> Vec<Block> {
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

    fn sign_off(&mut self, document: &'p Document) -> Vec<Block> {
        if document.signers.is_empty() {
            return Vec::new();
        }
        let mut items = Vec::new();
        for signer in &document.signers {
            let id = format!("{}--{}", document.prefix, signer.id.text);
            let person = self.text(&id, None, &[], signer.id.span);
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

    fn banner(&self) -> Option<Block> {
        if self.fallbacks == 0 {
            return None;
        }
        let other = self.context.words.fallbacks(self.locale);
        let shown = self
            .context
            .project
            .settings
            .locales
            .iter()
            .position(|one| Some(one.locale.as_str()) == other.first().copied())?;
        let language = self.context.chrome(shown, "chrome-language-name", &[]);
        let language = vec![Inline::Mark(
            Mark::Foreign(self.context.words.locale(shown).clone()),
            language,
        )];
        let text = self.chrome(
            "chrome-fallback",
            &[
                ("count", Argument::Number(self.fallbacks)),
                ("language", Argument::Inlines(language)),
            ],
        );
        let paragraph = Block::new(Kind::Paragraph(text)).at(Some(self.outline.document.id.span));
        Some(
            self.alert(AlertLevel::Note, vec![paragraph])
                .role(Role::Banner)
                .at(Some(self.outline.document.id.span)),
        )
    }
}

fn has_link(inline: &Inline) -> bool {
    match inline {
        Inline::Link(..) => true,
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Mark(_, inner) => {
            inner.iter().any(has_link)
        }
        _ => false,
    }
}

/// Returns the variable a text begins with.
fn starts_with_variable(found: Found<'_>) -> Option<&str> {
    use crate::syntax::fluent::{Element, Expression};
    match found.message.part(found.attribute)?.elements.first()? {
        Element::Placeable(Expression::Variable(name), _) => Some(name),
        _ => None,
    }
}
