//! An article in all its languages to a document and its messages.

use std::collections::BTreeMap;

use super::draft::Said;
use super::ids::{Ids, LONG, SHORT, raw_name, take, verbatim_name};
use super::memory::Memory;
use super::message::{Message, Part, Value};
use super::pictures::OWN;
use super::piece::{Entry, Kind, Piece};
use super::rows::{Row, first, rows};
use super::track::Track;
use super::words::{Words, escaped};
use super::yaml::Yaml;
use crate::format::is_anchor;
use crate::text::scan::fence;
use crate::text::taken::Taken;
use crate::tree::Align;

/// The headings and the rows of a table.
type Cells<'p> = (&'p [Words], &'p [Vec<Words>]);

/// Makes the blocks of one document.
pub(super) struct Maker<'a> {
    /// Prefix of the messages.
    pub(super) prefix: &'a str,
    /// Tags of the locales that have the article, the source first.
    pub(super) tags: &'a [&'a str],
    /// Anchors of the source's headings, by their place.
    pub(super) anchors: &'a BTreeMap<u32, String>,
    /// Ids that are taken.
    pub(super) ids: Ids,
    /// What the project remembers of the article.
    pub(super) memory: Memory,
    /// The messages of each locale.
    pub(super) messages: Vec<Vec<Message>>,
    /// The texts that placeables can be given to.
    pub(super) said: Vec<Said>,
    /// What is in all languages, and where everything stands.
    pub(super) track: Track,
    /// Whether there are steps.
    pub(super) steps: bool,
}

impl Maker<'_> {
    /// Returns the blocks that stand side by side in these lists, in a section of this level.
    pub(super) fn blocks(&mut self, lists: &[Option<&[Piece]>], level: u8) -> Vec<Yaml> {
        let all: Vec<bool> = lists.iter().map(Option::is_some).collect();
        self.sections(&rows(lists, self.track.newer), &all, level)
    }

    fn sections(&mut self, rows: &[Row<'_, Piece>], all: &[bool], outer: u8) -> Vec<Yaml> {
        let whole = |row: &Row<'_, Piece>| row.iter().map(Option::is_some).eq(all.iter().copied());
        let ends = |row: &Row<'_, Piece>, level: u8| match first(row).map(|piece| &piece.kind) {
            Some(Kind::Heading(other, ..)) => whole(row) && *other <= level,
            _ => false,
        };
        let mut blocks = Vec::new();
        let mut at = 0;
        while let Some(row) = rows.get(at) {
            at += 1;
            let Some(piece) = leading(row) else { continue };
            let Kind::Heading(level, ..) = piece.kind else {
                let block = self.block(row, piece, outer);
                blocks.push(self.when(block, row, all, piece.kind.key()));
                continue;
            };
            // A heading that some languages lack holds nothing: what follows it belongs to all of them.
            let length = if whole(row) {
                rows[at..]
                    .iter()
                    .take_while(|row| !ends(row, level))
                    .count()
            } else {
                0
            };
            let mut section = self.section(row, piece, outer);
            let inner = self.sections(&rows[at..at + length], all, level);
            section = self.when(section, row, all, "section");
            blocks.push(section.with("blocks", Yaml::List(inner), "section"));
            at += length;
        }
        blocks
    }

    fn section(&mut self, row: &Row<'_, Piece>, piece: &Piece, outer: u8) -> Yaml {
        let Kind::Heading(level, _, own) = &piece.kind else {
            return Yaml::List(Vec::new());
        };
        self.track.enter(row);
        let source = row.first().copied().flatten();
        let place = source.and_then(|source| source.place);
        let anchor = place.and_then(|place| self.anchors.get(&place.start));
        let own = own
            .first()
            .filter(|name| is_anchor(name) && self.ids.claim(name));
        let anchor = anchor.or(own);
        let said = row
            .iter()
            .map(|piece| match piece.map(|piece| &piece.kind) {
                Some(Kind::Heading(_, words, _)) => Some(words),
                _ => None,
            });
        let said: Vec<Option<&Words>> = said.collect();
        let known = self.memory.id(&said, self.tags);
        let known = known.filter(|id| anchor == Some(id) || self.ids.claim(id));
        let id = match (known, anchor) {
            (Some(id), _) => id,
            // Its own anchor is the best name; the ids of others were kept off it.
            (None, Some(name)) if crate::format::is_id(name) && name.len() <= LONG => name.clone(),
            (None, _) => self.id(&said, "section", LONG),
        };
        let mut section = Yaml::one("section", Yaml::text(&*id));
        if let Some(anchor) = anchor.filter(|anchor| **anchor != id) {
            section = section.with("anchor", Yaml::text(&**anchor), "section");
        }
        if *level != (outer + 1).min(6) {
            section = section.with("level", Yaml::Literal(level.to_string()), "section");
        }
        self.say(&id, &said, section, "section")
    }

    fn block(&mut self, row: &Row<'_, Piece>, piece: &Piece, outer: u8) -> Yaml {
        let kinds = row.iter().map(|piece| piece.map(|piece| &piece.kind));
        self.track.enter(row);
        match &piece.kind {
            Kind::Paragraph(_) => {
                let words: Vec<Option<&Words>> = kinds.map(sentence).collect();
                let id = self.id(&words, "paragraph", SHORT);
                self.say(&id, &words, Yaml::text(&*id), "paragraph")
            }
            Kind::Alert(level, ..) => self.alert(row, *level, outer),
            Kind::Quote(_) => {
                let inner: Vec<Option<&[Piece]>> = kinds.map(inner).collect();
                Yaml::one("quote", Yaml::List(self.blocks(&inner, outer)))
            }
            Kind::Image(address, alt, _) => self.image(row, address, alt),
            Kind::Code(language, text) => self.code(row, language, text),
            Kind::Table(align, ..) => self.table(row, align),
            Kind::List(start, entries) => self.list(row, *start, entries, outer),
            Kind::Verbatim(text) => self.verbatim(&verbatim_name(text), row, &|kind| match kind {
                Kind::Verbatim(text) => Some(text.clone()),
                _ => None,
            }),
            Kind::Heading(..) => self.section(row, piece, outer),
        }
    }

    /// Returns a block of code; one that each language writes in its own way, as it is written.
    fn code(&mut self, row: &Row<'_, Piece>, language: &str, text: &str) -> Yaml {
        let name = text.lines().next().unwrap_or("");
        let same = |piece: &&Piece| matches!(&piece.kind, Kind::Code(_, own) if own == text);
        if !row.iter().flatten().all(same) {
            return self.verbatim(name, row, &|kind| match kind {
                Kind::Code(_, own) => Some(fenced(language, own)),
                _ => None,
            });
        }
        let id = self.ids.take(name, "code", SHORT);
        let mut code = Yaml::one("code", Yaml::text(id));
        if !language.is_empty() {
            code = code.with("language", Yaml::text(language), "code");
        }
        code.with("text", Yaml::text(text), "code")
    }

    /// Returns a block that stands as it is `written` in each language.
    fn verbatim(
        &mut self,
        name: &str,
        row: &Row<'_, Piece>,
        written: &dyn Fn(&Kind) -> Option<String>,
    ) -> Yaml {
        let id = self.ids.take(name, "verbatim", SHORT);
        for (locale, piece) in row.iter().enumerate() {
            if let Some(text) = piece.and_then(|piece| written(&piece.kind)) {
                self.add(locale, &id, Part::verbatim(&text), "verbatim");
            }
        }
        Yaml::one("verbatim", Yaml::text(id))
    }

    fn image(&mut self, row: &Row<'_, Piece>, address: &str, alt: &str) -> Yaml {
        let file = address.rsplit('/').next().unwrap_or(address);
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let id = self.ids.take(stem, "image", SHORT);
        let image = Yaml::one("image", Yaml::text(&*id));
        let image = match address.strip_prefix(OWN) {
            Some(file) => image.with("file", Yaml::text(file), "image"),
            None => image.with("src", Yaml::text(address), "image"),
        };
        if alt.is_empty() {
            return image.with("decorative", Yaml::Literal("true".into()), "image");
        }
        for (locale, piece) in row.iter().enumerate() {
            if let Some(Kind::Image(_, alt, _)) = piece.map(|piece| &piece.kind) {
                let message = Message::new(self.name(&id), None);
                self.track.note(locale, &message.id, "picture");
                self.messages[locale].push(message.with("alt", Part::plain(&escaped(alt))));
            }
        }
        image
    }

    fn list(
        &mut self,
        row: &Row<'_, Piece>,
        start: Option<u32>,
        entries: &[Entry],
        outer: u8,
    ) -> Yaml {
        let lists: Vec<Option<&[Entry]>> = row
            .iter()
            .map(|piece| match piece.map(|piece| &piece.kind) {
                Some(Kind::List(_, entries)) => Some(entries.as_slice()),
                _ => None,
            })
            .collect();
        let all: Vec<bool> = lists.iter().map(Option::is_some).collect();
        let kind = if start.is_some() { "step" } else { "item" };
        let mut items = Vec::with_capacity(entries.len());
        for row in rows(&lists, self.track.newer) {
            let Some(entry) = first(&row) else { continue };
            let item = self.entry(&row, entry, kind, outer);
            items.push(self.when(item, &row, &all, "id"));
        }
        if let Some(start) = start {
            self.steps = true;
            let steps = Yaml::one("steps", Yaml::List(items));
            if start == 1 {
                return steps;
            }
            steps.with("start", Yaml::Literal(start.to_string()), "steps")
        } else {
            Yaml::one("list", Yaml::List(items))
        }
    }

    fn entry(&mut self, row: &Row<'_, Entry>, entry: &Entry, kind: &str, outer: u8) -> Yaml {
        let inner: Vec<Option<&[Piece]>> = row
            .iter()
            .map(|entry| entry.map(|entry| entry.blocks.as_slice()))
            .collect();
        self.track.enter(row);
        if entry.sentence.is_none() {
            return Yaml::one("step", Yaml::List(self.blocks(&inner, outer)));
        }
        let sentences = row
            .iter()
            .map(|entry| entry.and_then(|entry| entry.sentence.as_ref()));
        let sentences: Vec<Option<&Words>> = sentences.collect();
        let id = self.id(&sentences, kind, SHORT);
        let item = self.say(&id, &sentences, Yaml::text(&*id), "id");
        self.follow(item, &inner, outer)
    }

    fn table(&mut self, row: &Row<'_, Piece>, align: &[Align]) -> Yaml {
        let tables: Vec<Option<Cells<'_>>> = row
            .iter()
            .map(|piece| match piece.map(|piece| &piece.kind) {
                Some(Kind::Table(_, head, rows)) => Some((head.as_slice(), rows.as_slice())),
                _ => None,
            })
            .collect();
        let Some((head, rows)) = tables.iter().flatten().next() else {
            return Yaml::List(Vec::new());
        };
        let title: Vec<&str> = head.iter().map(|cell| cell.plain.as_str()).collect();
        let id = self.ids.take(&title.join(" "), "table", SHORT);
        let cell = |maker: &mut Self, pick: &dyn Fn(&Cells<'_>) -> Words| {
            let words: Vec<Option<Words>> = tables
                .iter()
                .map(|table| table.as_ref().map(pick))
                .collect();
            let words: Vec<Option<&Words>> = words.iter().map(Option::as_ref).collect();
            let id = maker.id(&words, "cell", SHORT);
            maker.say(&id, &words, Yaml::text(&*id), "cell")
        };
        let columns = (0..head.len()).map(|at| cell(self, &|table| table.0[at].clone()));
        let columns = Yaml::List(columns.collect());
        let mut lines = Vec::with_capacity(rows.len());
        for (down, row) in rows.iter().enumerate() {
            let cells = (0..row.len()).map(|at| cell(self, &|table| table.1[down][at].clone()));
            lines.push(Yaml::List(cells.collect()));
        }
        let mut table = Yaml::one("table", Yaml::text(id)).with("columns", columns, "table");
        if align.iter().any(|align| *align != Align::Start) {
            let words = align.iter().map(|align| match align {
                Align::Start => "left",
                Align::Center => "center",
                Align::End => "right",
            });
            table = table.with("align", Yaml::texts(words), "table");
        }
        table.with("rows", Yaml::List(lines), "table")
    }

    /// Returns the id of a text: the one it has in the project, else one made of the words of the first language that has it.
    pub(super) fn id(&mut self, words: &[Option<&Words>], kind: &str, length: usize) -> String {
        let known = self.memory.id(words, self.tags);
        if let Some(id) = known.filter(|id| self.ids.claim(id)) {
            return id;
        }
        let first = words.iter().flatten().next();
        let plain = first.map_or("", |words| &words.plain);
        self.ids.take(plain, kind, length)
    }

    /// Adds what follows a sentence, where anything does.
    pub(super) fn follow(&mut self, block: Yaml, inner: &[Option<&[Piece]>], outer: u8) -> Yaml {
        if inner.iter().flatten().all(|blocks| blocks.is_empty()) {
            return block;
        }
        let blocks = self.blocks(inner, outer);
        block.with("blocks", Yaml::List(blocks), "id")
    }

    /// Adds a message to each locale that has it, and to the block the place for what its placeables stand for.
    pub(super) fn say(
        &mut self,
        id: &str,
        words: &[Option<&Words>],
        block: Yaml,
        key: &'static str,
    ) -> Yaml {
        let mut values: Vec<(String, Value)> = Vec::new();
        let mut taken = Taken::default();
        for raw in words.iter().flatten().flat_map(|words| &words.raws) {
            if values.iter().all(|(_, known)| known.raw() != Some(raw)) {
                let name = take(&raw_name(raw), &mut taken, |_| true);
                values.push((name, Value::Raw(raw.clone())));
            }
        }
        let mut places = vec![None; words.len()];
        for (locale, words) in words.iter().enumerate() {
            if let Some(words) = words {
                places[locale] = Some(self.messages[locale].len());
                let part = Part::of(words, &values);
                self.add(locale, id, part, key);
            }
        }
        // Nothing is given to the cells of a table.
        if key == "cell" {
            return block;
        }
        self.said.push(Said { places, values });
        block.with("with", Yaml::Values(self.said.len() - 1), key)
    }

    /// Returns the id of a message, in as little memory as it takes.
    pub(super) fn name(&self, id: &str) -> String {
        [self.prefix, "--", id].concat()
    }

    fn add(&mut self, locale: usize, id: &str, part: Part, key: &'static str) {
        let message = Message::new(self.name(id), Some(part));
        self.track.note(locale, &message.id, key);
        self.messages[locale].push(message);
    }
}

/// Returns the piece that says what a row becomes: the first, but a picture with words beside it in some language is a sentence in all.
fn leading<'p>(row: &Row<'p, Piece>) -> Option<&'p Piece> {
    let piece = first(row)?;
    let is_sentence = |piece: &&Piece| matches!(piece.kind, Kind::Paragraph(_));
    let mut all = row.iter().copied().flatten();
    match piece.kind {
        Kind::Image(..) => all.find(is_sentence).or(Some(piece)),
        _ => Some(piece),
    }
}

/// Returns code between fences that are longer than any in it.
fn fenced(language: &str, text: &str) -> String {
    let fence = fence(text, 3);
    format!("{fence}{language}\n{text}\n{fence}")
}

pub(super) fn sentence(kind: Option<&Kind>) -> Option<&Words> {
    match kind {
        Some(Kind::Paragraph(words) | Kind::Alert(_, _, words, _)) => Some(words),
        Some(Kind::Image(_, _, words)) => words.as_ref(),
        _ => None,
    }
}

pub(super) fn inner(kind: Option<&Kind>) -> Option<&[Piece]> {
    match kind {
        Some(Kind::Alert(.., inner) | Kind::Quote(inner)) => Some(inner),
        _ => None,
    }
}
