//! The pieces of an article in all its languages, side by side.

use std::collections::BTreeSet;

use super::likeness::{Seen, is_same_code};
use super::pair::{Measure, align};
use super::pictures::OWN;
use super::piece::{Entry, Kind, Piece, file};
use super::words::Words;
use crate::source::Span;

/// The share of common words from which on two texts of one language are versions of each other.
const VERSION: f32 = 0.35;
/// The share of common words from which on nothing else needs to be asked about two versions of a text.
const AKIN: f32 = 0.6;
/// What stands at one place: a piece for each locale that has one.
pub(super) type Row<'p, T> = Vec<Option<&'p T>>;

/// Something that can be paired.
pub(super) trait Pairable {
    /// Tells whether two of them can be one.
    fn fits(&self, other: &Self) -> bool;
    /// Tells whether one can stand for the other where they cannot be one.
    fn replaces(&self, other: &Self) -> bool;
    /// Collects what a translation keeps, and returns how much text there is.
    fn facts<'p>(&'p self, kept: &mut BTreeSet<&'p str>) -> usize;
    /// Collects its texts.
    fn texts<'p>(&'p self, texts: &mut Vec<&'p str>);
    /// Returns where it stands in the body of its article.
    fn place(&self) -> Option<Span>;
    /// Says what it is, apart from its words: `a heading of level 2`.
    fn shape(&self) -> String;
    /// Visits its texts.
    fn words<'p>(&'p self, visit: &mut dyn FnMut(&'p Words));
}

impl Pairable for Piece {
    fn fits(&self, other: &Self) -> bool {
        match (&self.kind, &other.kind) {
            (Kind::Heading(a, ..), Kind::Heading(b, ..)) => a == b,
            (Kind::Paragraph(_), Kind::Paragraph(_))
            | (Kind::Quote(_), Kind::Quote(_))
            | (Kind::Verbatim(_), Kind::Verbatim(_)) => true,
            (Kind::List(a, _), Kind::List(b, _)) => a == b,
            (Kind::Alert(a, ..), Kind::Alert(b, ..)) => a == b,
            (Kind::Image(a, x, _), Kind::Image(b, y, _)) => a == b && x.is_empty() == y.is_empty(),
            // Translations write words beside a picture that were its text.
            (Kind::Image(address, _, Some(_)), Kind::Paragraph(text))
            | (Kind::Paragraph(text), Kind::Image(address, _, Some(_))) => {
                text.kept.iter().any(|kept| kept == file(address))
            }
            (Kind::Code(a, x), Kind::Code(b, y)) => a == b && is_same_code(x, y),
            (Kind::Table(a, x, rows), Kind::Table(b, y, others)) => {
                a == b && x.len() == y.len() && rows.len() == others.len() && {
                    let cells = |head: &[Words], rows: &[Vec<Words>]| -> Vec<bool> {
                        let all = head.iter().chain(rows.iter().flatten());
                        all.map(|cell| cell.text.is_empty()).collect()
                    };
                    cells(x, rows) == cells(y, others)
                }
            }
            _ => false,
        }
    }

    fn replaces(&self, other: &Self) -> bool {
        matches!(
            (&self.kind, &other.kind),
            (Kind::Heading(..), Kind::Heading(..))
                | (Kind::List(..), Kind::List(..))
                | (Kind::Code(..), Kind::Code(..))
                | (Kind::Table(..), Kind::Table(..))
                | (
                    Kind::Alert(..) | Kind::Quote(_),
                    Kind::Alert(..) | Kind::Quote(_)
                )
                | (
                    Kind::Paragraph(_) | Kind::Image(..),
                    Kind::Paragraph(_) | Kind::Image(..)
                )
                | (Kind::Verbatim(_), _)
                | (_, Kind::Verbatim(_))
        )
    }

    fn facts<'p>(&'p self, kept: &mut BTreeSet<&'p str>) -> usize {
        match &self.kind {
            Kind::Heading(_, words, _) | Kind::Paragraph(words) => words.facts(kept),
            Kind::List(_, entries) => entries.iter().map(|entry| entry.facts(kept)).sum(),
            Kind::Alert(_, _, words, inner) => words.facts(kept) + all(inner, kept),
            Kind::Quote(inner) => all(inner, kept),
            Kind::Image(address, alt, _) => {
                kept.insert(file(address));
                alt.len()
            }
            Kind::Code(_, text) => {
                kept.insert(text);
                text.len()
            }
            Kind::Table(_, head, rows) => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.map(|cell| cell.facts(kept)).sum()
            }
            Kind::Verbatim(text) => {
                let signs = |c: char| !(c.is_ascii_alphanumeric() || "-_./".contains(c));
                let sign = |c: char| c.is_ascii_digit() || "_./".contains(c);
                let is_name = |word: &&str| word.contains(sign);
                let words = text.split(signs).map(|word| word.trim_matches('.'));
                kept.extend(words.filter(|word| word.len() > 2).filter(is_name));
                text.len()
            }
        }
    }

    fn words<'p>(&'p self, visit: &mut dyn FnMut(&'p Words)) {
        match &self.kind {
            Kind::Heading(_, words, _) | Kind::Paragraph(words) => visit(words),
            Kind::List(_, entries) => entries.iter().for_each(|entry| entry.words(visit)),
            Kind::Alert(_, _, words, inner) => {
                visit(words);
                inner.iter().for_each(|piece| piece.words(visit));
            }
            Kind::Quote(inner) => inner.iter().for_each(|piece| piece.words(visit)),
            Kind::Table(_, head, rows) => {
                head.iter().chain(rows.iter().flatten()).for_each(visit);
            }
            Kind::Image(..) | Kind::Code(..) | Kind::Verbatim(_) => {}
        }
    }

    fn texts<'p>(&'p self, texts: &mut Vec<&'p str>) {
        match &self.kind {
            Kind::Heading(_, words, _) | Kind::Paragraph(words) => texts.push(&words.text),
            Kind::List(_, entries) => entries.iter().for_each(|entry| entry.texts(texts)),
            Kind::Alert(_, _, words, inner) => {
                texts.push(&words.text);
                inner.iter().for_each(|piece| piece.texts(texts));
            }
            Kind::Quote(inner) => inner.iter().for_each(|piece| piece.texts(texts)),
            Kind::Image(text, ..) | Kind::Code(_, text) | Kind::Verbatim(text) => texts.push(text),
            Kind::Table(_, head, rows) => {
                let cells = head.iter().chain(rows.iter().flatten());
                texts.extend(cells.map(|cell| cell.text.as_str()));
            }
        }
    }

    fn place(&self) -> Option<Span> {
        self.place
    }

    fn shape(&self) -> String {
        let items = |count: usize| match count {
            1 => "1 item".to_owned(),
            count => format!("{count} items"),
        };
        match &self.kind {
            Kind::Heading(level, ..) => format!("a heading of level {level}"),
            Kind::Paragraph(words) => {
                picture(&words.text).unwrap_or_else(|| "a paragraph".to_owned())
            }
            Kind::List(None, entries) => format!("a list of {}", items(entries.len())),
            Kind::List(Some(1), entries) => {
                format!("a numbered list of {}", items(entries.len()))
            }
            Kind::List(Some(start), entries) => {
                let items = items(entries.len());
                format!("a numbered list of {items} that starts at {start}")
            }
            Kind::Alert(level, ..) => format!("an alert of the kind `{}`", level.name()),
            Kind::Quote(_) => "a quotation".to_owned(),
            Kind::Image(address, ..) => {
                let address = address.strip_prefix(OWN).unwrap_or(address);
                format!("the picture `{address}`")
            }
            Kind::Code(..) => "a block of code".to_owned(),
            Kind::Table(_, head, rows) => {
                let (columns, rows) = (head.len(), rows.len());
                format!("a table of {columns} columns and {rows} rows")
            }
            Kind::Verbatim(text) => picture(text).unwrap_or_else(|| written(text).to_owned()),
        }
    }
}

/// Says of a text that is a picture and nothing else which one that is.
fn picture(text: &str) -> Option<String> {
    let inner = text.trim().strip_prefix("![")?.strip_suffix(')')?;
    let (alt, address) = inner.rsplit_once("](")?;
    // What is escaped is text.
    let alone =
        !alt.contains("![") && !alt.ends_with('\\') && !address.contains(char::is_whitespace);
    alone.then(|| format!("the picture `{address}`"))
}

/// Says what a reader of Markdown makes of a text that the format has no other place for.
fn written(text: &str) -> &'static str {
    let first = text.trim_start();
    let digits = first.trim_start_matches(|c: char| c.is_ascii_digit());
    let directive = first.starts_with("[!") && !first.trim_end().contains("] ");
    let video = first.trim_start_matches(['>', ' ']).starts_with("[!VIDEO ");
    if directive
        || video
        || ["<", ":::", "+++", "{{", "[!div"]
            .iter()
            .any(|mark| first.starts_with(mark))
    {
        "a piece of HTML or a directive"
    } else if first.starts_with('>') {
        "a quotation"
    } else if first.starts_with('|') {
        "a table"
    } else if ["- ", "* ", "+ ", "-\t", "*\t"]
        .iter()
        .any(|mark| first.starts_with(mark))
    {
        "a list"
    } else if digits.len() < first.len() && digits.starts_with(['.', ')']) {
        "a numbered list"
    } else {
        "a paragraph"
    }
}

impl Pairable for Entry {
    fn fits(&self, other: &Self) -> bool {
        self.sentence.is_some() == other.sentence.is_some()
    }

    fn replaces(&self, _: &Self) -> bool {
        true
    }

    fn facts<'p>(&'p self, kept: &mut BTreeSet<&'p str>) -> usize {
        let own = self.sentence.as_ref().map_or(0, |words| words.facts(kept));
        own + all(&self.blocks, kept)
    }

    fn texts<'p>(&'p self, texts: &mut Vec<&'p str>) {
        texts.extend(self.sentence.iter().map(|words| words.text.as_str()));
        self.blocks.iter().for_each(|piece| piece.texts(texts));
    }

    fn place(&self) -> Option<Span> {
        let first = || self.blocks.first().and_then(|piece| piece.place);
        self.place.or_else(first)
    }

    fn shape(&self) -> String {
        match (&self.sentence, self.blocks.first()) {
            (None, Some(first)) if first.shape() != "a paragraph" => {
                format!("an item that begins with {}", first.shape())
            }
            _ => "an item of a list".to_owned(),
        }
    }

    fn words<'p>(&'p self, visit: &mut dyn FnMut(&'p Words)) {
        self.sentence.iter().for_each(&mut *visit);
        self.blocks.iter().for_each(|piece| piece.words(visit));
    }
}

impl Words {
    fn facts<'p>(&'p self, kept: &mut BTreeSet<&'p str>) -> usize {
        kept.extend(self.kept.iter().map(String::as_str));
        // A Chinese character says about as much as three Latin letters, and is as many bytes.
        self.plain.len()
    }
}

fn all<'p>(pieces: &'p [Piece], kept: &mut BTreeSet<&'p str>) -> usize {
    pieces.iter().map(|piece| piece.facts(kept)).sum()
}

/// Puts the lists of all locales side by side; a locale that has no such list stands aside. The list at `newer`, if there is one, is not a
/// translation of the first one but a later version of it: the two are paired by what they say.
pub(super) fn rows<'p, T: Pairable>(
    lists: &[Option<&'p [T]>],
    newer: Option<usize>,
) -> Vec<Row<'p, T>> {
    let mut rows: Vec<Row<'p, T>> = Vec::new();
    for (locale, list) in lists.iter().enumerate() {
        let Some(list) = list else { continue };
        let own: Vec<Seen<'p, T>> = list.iter().map(Seen::new).collect();
        let known: Vec<Seen<'p, T>> = rows.iter().filter_map(first).map(Seen::new).collect();
        let pairs = if newer == Some(locale) {
            let measure = Measure {
                fits: &|a: &Seen<'p, T>, b: &Seen<'p, T>| {
                    a.one.fits(b.one) && a.shared(b) > VERSION
                },
                replaces: &|_: &Seen<'p, T>, _: &Seen<'p, T>| false,
                gain: &|a: &Seen<'p, T>, b: &Seen<'p, T>| 0.3 + 2.0 * a.shared(b),
                // What stands at the same place need not be the same.
                agree: &|_: &Seen<'p, T>, _: &Seen<'p, T>| false,
            };
            align(&known, &own, &measure)
        } else {
            let measure = Measure {
                fits: &|a: &Seen<'p, T>, b: &Seen<'p, T>| a.one.fits(b.one),
                // What the project remembers is paired by that.
                replaces: &|a: &Seen<'p, T>, b: &Seen<'p, T>| {
                    a.one.replaces(b.one) && a.remembered(b).is_none()
                },
                gain: &|a: &Seen<'p, T>, b: &Seen<'p, T>| a.gain(b),
                agree: &|a: &Seen<'p, T>, b: &Seen<'p, T>| {
                    a.remembered(b).is_none_or(|share| share >= AKIN)
                },
            };
            align(&known, &own, &measure)
        };
        let mut before = std::mem::take(&mut rows).into_iter();
        for (at, new) in pairs {
            let mut row = match at {
                Some(_) => before.next().unwrap_or_default(),
                None => Vec::new(),
            };
            row.resize(lists.len(), None);
            row[locale] = new.map(|new| own[new].one);
            rows.push(row);
        }
    }
    rows
}

/// Returns the piece of a row in the first locale that has one.
pub(super) fn first<'p, T>(row: &Row<'p, T>) -> Option<&'p T> {
    row.iter().copied().flatten().next()
}
