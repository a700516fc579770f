//! The text of a part as it is written, character by character: what are words, what is markup, what stands for something else.
//!
//! Rules about punctuation and spaces ask this and nothing else, so that code, addresses, placeables and marks are told apart in one
//! place. Every character knows where it stands in the file, so that a rule can change it and nothing beside it.

mod has;
mod letters;
mod marks;

use std::ops::Range;

use crate::source::{SourceId, Sources, Span};
use crate::syntax::fluent::{Element, Expression, Pattern};
use crate::text::scan::plain_bytes;

pub use has::Has;
pub use letters::Letters;

/// The text of a part: its own line, and one for each variant of a selection in it. Empty for verbatim text.
#[derive(Debug)]
pub struct Writing<'p> {
    /// The lines, the outermost first.
    pub lines: Vec<Line<'p>>,
    /// Which characters the part is written with, in code, addresses and quoted literals too; any, where it was not read.
    pub letters: Letters,
}

/// A text without selections: the text around them, or that of one variant.
#[derive(Debug)]
pub struct Line<'p> {
    /// The characters in order.
    pub glyphs: Vec<Glyph>,
    /// Which characters it is written with, in code and addresses too.
    pub letters: Letters,
    /// Whether the part begins and ends with it; a variant begins and ends in the middle of something.
    pub whole: bool,
    /// What kinds of characters occur among its words.
    pub has: Has,
    /// The placeables with their positions.
    placeables: Vec<(usize, &'p Expression)>,
    file: SourceId,
}

/// A character, or a placeable.
#[derive(Clone, Copy, Debug)]
pub struct Glyph {
    /// The character; for what is no single character, one that stands for it.
    pub c: char,
    /// What it is.
    pub kind: Kind,
    start: u32,
    end: u32,
}

/// What a character is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Part of the words.
    Word,
    /// Part of a code span, an address or a tag: taken as it is.
    Code,
    /// A mark that opens something, or escapes the next character.
    Opens,
    /// A mark that closes something, with the destination of a link.
    Closes,
    /// A line break with the indentation behind it.
    Break,
    /// A placeable; see [`Line::placeable`].
    Placeable,
    /// A link without a text, which shows the title of its target.
    Title,
}

/// Bytes that nearly every text fits in.
const USUAL_BYTES: usize = 256;

/// Stands for a placeable.
const PLACEABLE: char = '\u{FFFC}';

/// Reads a pattern.
pub fn of<'p>(pattern: &'p Pattern, sources: &Sources) -> Writing<'p> {
    let mut writing = Writing {
        lines: Vec::with_capacity(1),
        letters: Letters::NONE,
    };
    read(pattern, true, sources, &mut writing);
    writing
}

impl Default for Writing<'_> {
    fn default() -> Self {
        Self {
            lines: Vec::new(),
            letters: Letters::ANY,
        }
    }
}

impl<'p> Line<'p> {
    /// Tells whether anything but characters stands in it.
    pub fn has_placeables(&self) -> bool {
        !self.placeables.is_empty()
    }

    /// Returns the placeable that stands at a position.
    pub fn placeable(&self, at: usize) -> Option<&'p Expression> {
        let mut placeables = self.placeables.iter();
        let own = placeables.find(|(place, _)| *place == at);
        own.map(|(_, expression)| *expression)
    }

    /// Returns where a range of characters stands.
    pub fn span(&self, range: Range<usize>) -> Span {
        let end = |at: usize| self.glyphs.get(at).map(|glyph| glyph.end as usize);
        let start = match self.glyphs.get(range.start) {
            Some(glyph) => glyph.start as usize,
            None => range.start.checked_sub(1).and_then(end).unwrap_or(0),
        };
        let last = range.end.checked_sub(1).filter(|at| *at >= range.start);
        let end = last.and_then(end).unwrap_or(start);
        Span::new(self.file, start..end)
    }

    /// Returns the position of the character that readers see before this one; marks are not seen.
    pub fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|at| self.glyphs[*at].is_seen())
    }

    /// Returns the position of the character that readers see behind this one.
    pub fn after(&self, at: usize) -> Option<usize> {
        (at + 1..self.glyphs.len()).find(|at| self.glyphs[*at].is_seen())
    }

    /// Returns the character of the words at a position; nothing where something else stands.
    pub fn word(&self, at: Option<usize>) -> Option<char> {
        let glyph = self.glyphs.get(at?)?;
        glyph.is_word().then_some(glyph.c)
    }

    /// Returns the words between two positions, with `￼` for what is not words.
    pub fn text(&self, range: Range<usize>) -> String {
        let seen = self.glyphs[range].iter().filter(|glyph| glyph.is_seen());
        seen.map(|glyph| match glyph.kind {
            Kind::Word => glyph.c,
            Kind::Break => ' ',
            _ => PLACEABLE,
        })
        .collect()
    }

    /// Returns the characters of the words with their positions.
    pub fn words(&self) -> impl Iterator<Item = (usize, char)> {
        let glyphs = self.glyphs.iter().enumerate();
        glyphs
            .filter(|(_, glyph)| glyph.is_word())
            .map(|(at, glyph)| (at, glyph.c))
    }
}

impl Glyph {
    /// Tells whether it is a character of the words.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word)
    }

    /// Tells whether readers see it, or something in its place.
    pub fn is_seen(&self) -> bool {
        !matches!(self.kind, Kind::Opens | Kind::Closes)
    }
}

fn read<'p>(pattern: &'p Pattern, whole: bool, sources: &Sources, writing: &mut Writing<'p>) {
    let bytes = (pattern.span.end - pattern.span.start) as usize;
    let mut glyphs = Vec::with_capacity(bytes.min(USUAL_BYTES));
    let mut placeables = Vec::new();
    let mut letters = Letters::NONE;
    for element in &pattern.elements {
        match element {
            Element::Text(_, span) => text(*span, sources, &mut glyphs, &mut letters),
            Element::Placeable(expression, span) => {
                if let Expression::String(quoted) = expression {
                    writing.letters.add_all(quoted);
                }
                placeables.push((glyphs.len(), expression));
                glyphs.push(Glyph {
                    c: PLACEABLE,
                    kind: Kind::Placeable,
                    start: brace(*span, sources),
                    end: span.end,
                });
            }
        }
    }
    if letters.may_have_any("*_`[\\<") {
        marks::marks(&mut glyphs);
    }
    if letters.may_have('&') {
        marks::references(&mut glyphs);
    }
    if letters.may_have_any("@/") {
        marks::addresses(&mut glyphs);
    }
    writing.letters.add(letters);
    writing.lines.push(Line {
        has: Has::of(&glyphs),
        file: pattern.span.source,
        glyphs,
        letters,
        placeables,
        whole,
    });
    for element in &pattern.elements {
        if let Element::Placeable(Expression::Select(_, _, variants), _) = element {
            for variant in variants {
                read(&variant.pattern, false, sources, writing);
            }
        }
    }
}

/// Returns where the braces of a placeable open, of which the span of its expression knows the name only.
fn brace(name: Span, sources: &Sources) -> u32 {
    let before = &sources.get(name.source).text[..name.start as usize];
    let mut start = before.len();
    loop {
        let outer = before[..start].trim_end_matches(['$', '-', '"', ' ', '\r', '\n']);
        let Some(outer) = outer.strip_suffix('{') else {
            return size(&before[..start]);
        };
        start = outer.len();
    }
}

/// Adds the characters of a text; a line break and the indentation behind it are one.
fn text(span: Span, sources: &Sources, glyphs: &mut Vec<Glyph>, letters: &mut Letters) {
    let mut rest = sources.text(span);
    let mut start = span.start;
    loop {
        let (line, from) =
            rest.split_at(plain_bytes(rest, |byte| (byte == b'\n') | (byte == b'\r')));
        words(line, start, glyphs);
        letters.add_all(line);
        let Some(turn) = from.chars().next() else {
            return;
        };
        letters.add_one(turn);
        rest = from.trim_start_matches(['\n', '\r', ' ']);
        let place = start + size(line)..start + size(line) + size(from) - size(rest);
        start = place.end;
        glyphs.push(Glyph {
            c: '\n',
            kind: Kind::Break,
            start: place.start,
            end: place.end,
        });
    }
}

/// Adds the characters of a line that begins at this byte of its file.
fn words(line: &str, start: u32, glyphs: &mut Vec<Glyph>) {
    let glyph = |c: char, start: u32, end: u32| Glyph {
        c,
        kind: Kind::Word,
        start,
        end,
    };
    if line.is_ascii() {
        let bytes = line.bytes().zip(start..);
        glyphs.extend(bytes.map(|(byte, at)| glyph(char::from(byte), at, at + 1)));
        return;
    }
    let mut at = start;
    glyphs.extend(line.chars().map(|c| {
        let place = at;
        at += u32::try_from(c.len_utf8()).expect("a character has four bytes at most");
        glyph(c, place, at)
    }));
}

/// Returns how many bytes a text has, as spans count them.
fn size(text: &str) -> u32 {
    u32::try_from(text.len()).expect("a file has fewer than 2³² bytes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use crate::syntax::fluent::parse;

    /// Shows words as they are, code as `c`, marks as `(` and `)`, placeables as `$`, titles as `t`, breaks as `/`.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let sources = Sources::new(vec![Source::new("a.ftl", format!("a = {text}\n"))]);
        let (id, source) = sources.find("a.ftl").unwrap();
        let mut found = Vec::new();
        let resource = parse(id, source, &mut found);
        let pattern = resource.entries[0].value.as_ref().unwrap();
        let shown = |line: &Line<'_>| -> String {
            let of = |glyph: &Glyph| match glyph.kind {
                Kind::Word => glyph.c,
                Kind::Code => 'c',
                Kind::Opens => '(',
                Kind::Closes => ')',
                Kind::Break => '/',
                Kind::Placeable => '$',
                Kind::Title => 't',
            };
            line.glyphs.iter().map(of).collect()
        };
        let lines: Vec<String> = of(pattern, &sources).lines.iter().map(shown).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn words_are_told_from_everything_else() {
        check("選取**儲存**。", &["選取((儲存))。"]);
        check("執行 `az`。", &["執行 (cc)。"]);
        check("[入口](link:a)後", &["(入口)))))))))後"]);
        check("見[](link:a)。", &["見t)))))))))。"]);
        check("對象![圖](a.svg)", &["對象((圖))))))))"]);
        check("按[!UICONTROL 「存」]。", &["按((((((((((((「存」)。"]);
        check("a [!DNL b [!DNL c]] d", &["a ((((((b ((((((c)) d"]);
        check("[!INCLUDE [a](b)] c", &["[!INCLUDE (a))))] c"]);
        check("[!a] [! b]", &["[!a] [! b]"]);
        check("a { $x } b", &["a $ b"]);
        check("a\n    b", &["a/b"]);
        check("snake_case _x_", &["snake_case (x)"]);
        check("\\*a", &["(*a"]);
        check("a <b>x</b>", &["a cccxcccc"]);
        check("a&#x200B;b &amp; c", &["a))))))))b ccccc c"]);
        check("見 https://a.se/b。", &["見 cccccccccccccc。"]);
        check(
            "{ $n ->\n    [one] a\n   *[other] { $n } b\n } c",
            &["$ c", "a", "$ b"],
        );
        check("`{ $x }` y", &["($) y"]);
    }
}
