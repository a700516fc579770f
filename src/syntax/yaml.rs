//! YAML to a tree in which every key and value has its place. The only user of the YAML crate.
//!
//! A syntax error does not end the reading: the lines at fault are blanked out (their bytes become spaces, so that
//! every position stays true) and the rest is read again, as often as there are faults, up to a limit. Scalars stay text:
//! `1.10`, `NO` and `2026-11-02` are what the author wrote.

use std::ops::Range;

use serde_yaml::granit_parser::{Event, Options, Parser, ScalarStyle};

use super::fault::{at_fault, first_sides, in_words, open_flow, without};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, SourceId, Span};
use crate::text::conflict::{CONFLICT, conflicts};

/// A text that is no YAML.
pub const INVALID_YAML: Code = Code::error("invalid-yaml");
/// An anchor or an alias.
pub const YAML_ALIAS: Code = Code::error("yaml-alias");

/// Nesting beyond which a text is refused.
const DEPTH: usize = 64;
/// Values of one file beyond which the rest is not read: what is small on disk must stay small in memory.
const VALUES: usize = 200_000;
/// Syntax errors of one file after which the rest is not read.
const FAULTS: usize = 20;

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// The kinds of values.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Nothing, `~` or `null`.
    Null,
    /// An alias, which stands for something that was not read.
    Alias,
    /// A scalar, and whether it was written without quotes.
    Text(String, bool),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping in the order of the file; keys may repeat.
    Map(Vec<(Node, Node)>),
}

/// What was understood of a text.
#[derive(Debug)]
pub struct Parsed {
    /// The value, if there is any.
    pub root: Option<Node>,
    /// Whether the whole text was understood; if not, nothing may be concluded from what is absent.
    pub complete: bool,
}

impl Node {
    /// Returns the scalar's text.
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text, _) => Some(text),
            _ => None,
        }
    }

    /// Returns the items of a sequence; nothing for any other kind.
    pub fn items(&self) -> &[Self] {
        match &self.kind {
            Kind::List(items) => items,
            _ => &[],
        }
    }

    /// Returns the pairs of a mapping; nothing for any other kind.
    pub fn pairs(&self) -> &[(Self, Self)] {
        match &self.kind {
            Kind::Map(pairs) => pairs,
            _ => &[],
        }
    }

    /// Returns the first value under `key`.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.pairs()
            .iter()
            .find(|(name, _)| name.as_text() == Some(key))
            .map(|(_, value)| value)
    }

    /// Returns the text under `key`.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_text()
    }
}

/// Reads a text; what cannot be read is reported, and the rest is read all the same.
pub fn parse(id: SourceId, source: &Source, found: &mut Vec<Diagnostic>) -> Parsed {
    let body = source.body();
    let base = source.text.len() - body.len();
    let conflicts = conflicts(body);
    for conflict in &conflicts {
        let at = base + conflict.whole.start;
        INVALID_YAML
            .report(found, Span::new(id, at..at), CONFLICT)
            .help("choose what holds and take the markers out; the second side was left out");
    }
    let whole = conflicts.is_empty();
    let mut blanked = (!whole).then(|| first_sides(body, &conflicts));
    for fault in 0..=FAULTS {
        let text = blanked.as_deref().unwrap_or(body);
        let mut reader = Reader {
            id,
            base,
            open: Vec::new(),
            root: None,
            aliases: Vec::new(),
            values: 0,
            documents: 0,
            second: None,
        };
        let Err(error) = reader.read(text) else {
            reader.report(found);
            return Parsed {
                root: reader.root,
                complete: whole && fault == 0 && reader.second.is_none(),
            };
        };
        if error.last {
            INVALID_YAML
                .report(
                    found,
                    Span::new(id, base + error.at..base + error.at),
                    error.message,
                )
                .help("nothing of this file was read; divide it");
            break;
        }
        if fault == FAULTS {
            break;
        }
        let brackets = text[error.at..].starts_with(['[', '{']);
        let unclosed = open_flow(&text[..error.at + usize::from(brackets)]);
        let at = unclosed.unwrap_or(error.at);
        let message = match unclosed {
            Some(at) => format!("this `{}` is not closed", &text[at..=at]),
            None => error.message,
        };
        let lines = at_fault(text, at);
        INVALID_YAML
            .report(found, Span::new(id, base + at..base + at), message)
            .help("mend the line; the rest of the file was read without it");
        blanked = Some(without(text, [lines]));
    }
    Parsed {
        root: None,
        complete: false,
    }
}

struct Fault {
    at: usize,
    message: String,
    /// Whether the rest cannot be read without it.
    last: bool,
}

enum Open {
    List(Span, Vec<Node>),
    Map(Span, Vec<(Node, Node)>, Option<Node>),
}

struct Reader {
    id: SourceId,
    base: usize,
    open: Vec<Open>,
    root: Option<Node>,
    aliases: Vec<Span>,
    values: usize,
    documents: usize,
    /// Where a second document begins; it is not read.
    second: Option<usize>,
}

impl Reader {
    /// Reports what was read well, but is no part of the format.
    fn report(&self, found: &mut Vec<Diagnostic>) {
        for span in &self.aliases {
            YAML_ALIAS
                .report(
                    found,
                    *span,
                    "anchors and aliases are not part of the format",
                )
                .help("write the value out, or make it a fragment");
        }
        if let Some(at) = self.second {
            let at = self.base + at;
            INVALID_YAML
                .report(
                    found,
                    Span::new(self.id, at..at),
                    "a second document begins here",
                )
                .help("a file holds one document; make the rest a file of its own");
        }
    }

    fn read(&mut self, text: &str) -> Result<(), Fault> {
        let mut options = Options::default();
        options.emit_comments = false;
        options.flow_nesting_limit = DEPTH;
        options.block_nesting_limit = DEPTH;
        options.emit_unresolved_aliases = true;
        let mut last = 0;
        for event in Parser::new_from_str_with_options(text, options) {
            let (event, span) = event.map_err(|error| Fault {
                at: error.marker().byte_offset().unwrap_or(last).min(text.len()),
                message: in_words(&error.info()),
                last: false,
            })?;
            let range = span.byte_range().unwrap_or(last..last);
            last = last.max(range.end);
            if matches!(event, Event::DocumentStart(..)) {
                self.documents += 1;
                if self.documents > 1 {
                    self.second = Some(range.start);
                    break;
                }
            }
            self.values += 1;
            if self.values > VALUES {
                return Err(Fault {
                    at: range.start,
                    message: format!("the file has more than {VALUES} values"),
                    last: true,
                });
            }
            self.take(event, range, text);
        }
        while !self.open.is_empty() {
            self.close(last);
        }
        Ok(())
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>, text: &str) {
        let end = range.end;
        let span = Span::new(self.id, self.base + range.start..self.base + end);
        if event.anchor_id().is_some_and(|id| id != 0) {
            // The event is about the value; the anchor stands before it.
            let at = text[..range.start].rfind('&').unwrap_or(range.start);
            let start = Span::new(self.id, self.base + at..self.base + at + 1);
            self.aliases.push(start);
        }
        match event {
            Event::Scalar(value, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                let kind = if plain && matches!(&*value, "" | "~" | "null") {
                    Kind::Null
                } else {
                    Kind::Text(value.into_owned(), plain)
                };
                self.place(Node { span, kind });
            }
            Event::Alias(..) | Event::UnresolvedAlias(..) => {
                self.aliases.push(span);
                let kind = Kind::Alias;
                self.place(Node { span, kind });
            }
            Event::SequenceStart(..) => self.open.push(Open::List(span, Vec::new())),
            Event::MappingStart(..) => self.open.push(Open::Map(span, Vec::new(), None)),
            Event::SequenceEnd | Event::MappingEnd => self.close(end),
            _ => {}
        }
    }

    fn place(&mut self, node: Node) {
        match self.open.last_mut() {
            None => {
                self.root.get_or_insert(node);
            }
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Map(_, pairs, key)) => match key.take() {
                None => *key = Some(node),
                Some(name) => pairs.push((name, node)),
            },
        }
    }

    fn close(&mut self, end: usize) {
        let end = u32::try_from(self.base + end).unwrap_or(u32::MAX);
        let node = match self.open.pop() {
            Some(Open::List(span, items)) => Node {
                span: Span { end, ..span },
                kind: Kind::List(items),
            },
            Some(Open::Map(span, mut pairs, key)) => {
                if let Some(key) = key {
                    let after = Span {
                        start: key.span.end,
                        ..key.span
                    };
                    let kind = Kind::Null;
                    pairs.push((key, Node { span: after, kind }));
                }
                Node {
                    span: Span { end, ..span },
                    kind: Kind::Map(pairs),
                }
            }
            None => return,
        };
        self.place(node);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn read(text: &str) -> (Parsed, Vec<(usize, usize)>) {
        let sources = Sources::new(vec![Source::new("a.yaml", text)]);
        let (id, file) = sources.find("a.yaml").unwrap();
        let mut found = Vec::new();
        let parsed = parse(id, file, &mut found);
        let places = found
            .iter()
            .map(|one| sources.place(one.primary))
            .map(|place| (place.line, place.column))
            .collect();
        (parsed, places)
    }

    #[test]
    fn scalars_stay_text() {
        let (parsed, faults) = read("v: 1.10\nc: NO\nd: 2026-11-02\no: 010\nn:\n");
        let root = parsed.root.unwrap();
        let texts: Vec<_> = root
            .pairs()
            .iter()
            .map(|(_, value)| value.as_text())
            .collect();
        assert_eq!(
            texts,
            [
                Some("1.10"),
                Some("NO"),
                Some("2026-11-02"),
                Some("010"),
                None
            ]
        );
        assert_eq!(faults, []);
    }

    #[test]
    fn what_stands_before_and_after_a_fault_is_read() {
        let (parsed, faults) =
            read("a: 1\nbody:\n  - one\n  - [two, three\n  - four\nb: x: y\nc: 3\n");
        let root = parsed.root.unwrap();
        assert!(!parsed.complete);
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert_eq!(root.text("a"), Some("1"));
        assert_eq!(root.text("c"), Some("3"));
        let items: Vec<_> = root
            .get("body")
            .unwrap()
            .items()
            .iter()
            .map(|node| node.as_text().unwrap())
            .collect();
        assert_eq!(items, ["one", "four"]);
    }

    #[test]
    fn absurd_nesting_is_a_fault() {
        let (parsed, faults) = read(&"[".repeat(200_000));
        assert!(!parsed.complete);
        assert_eq!(faults.len(), 1);
    }

    #[test]
    fn comments_have_no_limit() {
        let (parsed, faults) = read(&format!("{}a: 1\n", "# c\n".repeat(5000)));
        assert!(parsed.complete && faults.is_empty());
    }

    #[test]
    fn aliases_are_found() {
        let (_, faults) = read("a: &x [1]\nb: *x\n");
        assert_eq!(faults, [(1, 4), (2, 4)]);
    }
}
