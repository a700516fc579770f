//! Fluent to entries in which every id, reference and text has its place. The only user of `fluent_syntax`.
//!
//! The parser of `fluent_syntax` is generic over slices; the slices borrowed from the source tell their own position.
//! An entry that does not parse is reported and left out; the rest of the file is read.

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ParserError};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, SourceId, Span};

/// An entry that does not parse.
pub const SYNTAX_ERROR: Code = Code::error("syntax-error");

/// What was understood of one file.
#[derive(Debug)]
pub struct Resource {
    /// Messages and terms in the order of the file.
    pub entries: Vec<Entry>,
    /// Whether every entry was understood.
    pub complete: bool,
}

/// A message or a term.
#[derive(Debug)]
pub struct Entry {
    /// Identifier; a term's without its dash.
    pub id: Box<str>,
    /// Whether it is a term.
    pub term: bool,
    /// Where the identifier stands.
    pub id_span: Span,
    /// The entry from its identifier (a term's dash) to its end, without its comment.
    pub span: Span,
    /// The comment right above it, which speaks to translators.
    pub comment: Option<Box<str>>,
    /// The value, if it has one.
    pub value: Option<Pattern>,
    /// The attributes in the order of the file.
    pub attributes: Vec<Attribute>,
}

/// An attribute of an entry.
#[derive(Debug)]
pub struct Attribute {
    /// Identifier without its dot.
    pub id: Box<str>,
    /// Where the identifier stands.
    pub id_span: Span,
    /// The value.
    pub pattern: Pattern,
}

/// A text with placeables.
#[derive(Debug)]
pub struct Pattern {
    /// Texts and placeables in order; neighbouring texts are merged, lines joined by `\n` and freed of their indentation.
    pub elements: Vec<Element>,
    /// From the first to the last character that belongs to it.
    pub span: Span,
}

/// A piece of a pattern.
#[derive(Debug)]
pub enum Element {
    /// Characters.
    Text(Box<str>, Span),
    /// `{ … }`.
    Placeable(Expression, Span),
}

/// What stands in a placeable.
#[derive(Debug)]
pub enum Expression {
    /// `{ "text" }`.
    String(Box<str>),
    /// `{ 3 }`.
    Number(Box<str>),
    /// `{ $name }`.
    Variable(Box<str>),
    /// `{ id }` or `{ id.attribute }`.
    Message(Box<str>, Option<Box<str>>),
    /// `{ -id(name: "value") }`.
    Term(Box<str>, Vec<(Box<str>, Box<str>)>),
    /// `{ NAME($x, option: "value") }`: the name, what it is called with, its options.
    Function(Box<str>, Vec<Self>, Vec<(Box<str>, Box<str>)>),
    /// `{ selector -> … }`.
    Select(Box<Self>, Span, Vec<Variant>),
}

/// A variant of a selection.
#[derive(Debug)]
pub struct Variant {
    /// The key: a word, or a number as written.
    pub key: Box<str>,
    /// Where the key stands.
    pub key_span: Span,
    /// Whether it is the default.
    pub default: bool,
    /// The text.
    pub pattern: Pattern,
}

impl Pattern {
    /// Returns the text, where the pattern has no placeable.
    pub fn as_text(&self) -> Option<&str> {
        match self.elements.as_slice() {
            [] => Some(""),
            [Element::Text(text, _)] => Some(text),
            _ => None,
        }
    }

    /// Visits every piece of literal text, those inside variants included.
    pub fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a str, Span)) {
        for element in &self.elements {
            match element {
                Element::Text(text, span) => visit(text, *span),
                Element::Placeable(Expression::String(text), span) => visit(text, *span),
                Element::Placeable(Expression::Select(_, _, variants), _) => {
                    for variant in variants {
                        variant.pattern.texts(visit);
                    }
                }
                Element::Placeable(..) => {}
            }
        }
    }
}

/// Reads one file; entries that do not parse are reported and left out.
pub fn parse(id: SourceId, source: &Source, found: &mut Vec<Diagnostic>) -> Resource {
    let (resource, errors) = match parser::parse(source.body()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let base = source.text.len() - source.body().len();
    for error in &errors {
        report(id, source, base, error, found);
    }
    let reader = Reader { id, source };
    let mut entries: Vec<Entry> = Vec::with_capacity(resource.body.len());
    // Entries are read from the end, so that each ends where the next one begins.
    let mut end = source.text.len();
    for entry in resource.body.into_iter().rev() {
        let start = match entry {
            ast::Entry::Message(message) => {
                let start = reader.start(message.id.name, message.comment.as_ref());
                entries.push(reader.message(message, end));
                start
            }
            ast::Entry::Term(term) => {
                let start = reader.start(term.id.name, term.comment.as_ref());
                entries.push(reader.term(term, end));
                start
            }
            ast::Entry::Comment(comment)
            | ast::Entry::GroupComment(comment)
            | ast::Entry::ResourceComment(comment) => comment
                .content
                .first()
                .map_or(end, |line| reader.line_start(line)),
            ast::Entry::Junk { content } => reader.at(content).start as usize,
        };
        end = start;
    }
    entries.reverse();
    Resource {
        entries,
        complete: errors.is_empty(),
    }
}

fn report(
    id: SourceId,
    source: &Source,
    base: usize,
    error: &ParserError,
    found: &mut Vec<Diagnostic>,
) {
    let mut at = (base + error.pos.start).min(source.text.len());
    while !source.text.is_char_boundary(at) {
        at -= 1;
    }
    // The parser notices a missing value or brace on the line after it: point at the end of what was written.
    let entry = base
        + error
            .slice
            .as_ref()
            .map_or(error.pos.start, |slice| slice.start);
    let starts_line = source.text[..at].ends_with('\n') || at == source.text.len();
    if starts_line && at > entry {
        at = source.text[..at].trim_end().len().max(entry);
    }
    let mut message = error.kind.to_string();
    if let Some(first) = message.get(..1) {
        message = format!("{}{}", first.to_lowercase(), &message[1..]);
    }
    SYNTAX_ERROR
        .report(found, Span::new(id, at..at), message.replace('"', "`"))
        .help("the whole entry was left out; the rest of the file was checked");
}

struct Reader<'s> {
    id: SourceId,
    source: &'s Source,
}

impl<'s> Reader<'s> {
    fn at(&self, slice: &str) -> Span {
        Span::of_slice(self.id, self.source, slice)
    }

    fn line_start(&self, slice: &str) -> usize {
        let at = self.at(slice).start as usize;
        self.source.text[..at].rfind('\n').map_or(0, |n| n + 1)
    }

    fn start(&self, id: &str, comment: Option<&ast::Comment<&str>>) -> usize {
        let first = comment.and_then(|comment| comment.content.first());
        self.line_start(first.copied().unwrap_or(id))
    }

    fn message(&self, message: ast::Message<&'s str>, end: usize) -> Entry {
        Entry {
            value: message.value.as_ref().map(|value| self.pattern(value)),
            ..self.entry(
                &message.id,
                message.comment.as_ref(),
                &message.attributes,
                0,
                end,
            )
        }
    }

    fn term(&self, term: ast::Term<&'s str>, end: usize) -> Entry {
        Entry {
            term: true,
            value: Some(self.pattern(&term.value)),
            ..self.entry(&term.id, term.comment.as_ref(), &term.attributes, 1, end)
        }
    }

    fn entry(
        &self,
        id: &ast::Identifier<&'s str>,
        comment: Option<&ast::Comment<&'s str>>,
        attributes: &[ast::Attribute<&'s str>],
        dash: usize,
        end: usize,
    ) -> Entry {
        let id_span = self.at(id.name);
        let start = id_span.start as usize - dash;
        let end = start + self.source.text[start..end.max(start)].trim_end().len();
        Entry {
            id: id.name.into(),
            term: false,
            id_span,
            span: Span::new(self.id, start..end),
            comment: comment.map(|comment| comment.content.join("\n").into()),
            value: None,
            attributes: attributes
                .iter()
                .map(|attribute| Attribute {
                    id: attribute.id.name.into(),
                    id_span: self.at(attribute.id.name),
                    pattern: self.pattern(&attribute.value),
                })
                .collect(),
        }
    }

    fn pattern(&self, pattern: &ast::Pattern<&'s str>) -> Pattern {
        let mut elements: Vec<Element> = Vec::with_capacity(pattern.elements.len());
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    let span = self.at(value);
                    if let Some(Element::Text(text, before)) = elements.last_mut() {
                        *text = format!("{text}{value}").into();
                        *before = before.to(span);
                    } else {
                        elements.push(Element::Text((*value).into(), span));
                    }
                }
                ast::PatternElement::Placeable { expression } => {
                    let (expression, span) = self.expression(expression);
                    elements.push(Element::Placeable(expression, span));
                }
            }
        }
        let span = |element: &Element| match element {
            Element::Text(_, span) | Element::Placeable(_, span) => *span,
        };
        let whole = match (elements.first(), elements.last()) {
            (Some(first), Some(last)) => span(first).to(span(last)),
            _ => Span::new(self.id, 0..0),
        };
        Pattern {
            elements,
            span: whole,
        }
    }

    fn expression(&self, expression: &ast::Expression<&'s str>) -> (Expression, Span) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                let (selector, span) = self.inline(selector);
                let variants = variants
                    .iter()
                    .map(|variant| {
                        let (ast::VariantKey::Identifier { name: key }
                        | ast::VariantKey::NumberLiteral { value: key }) = variant.key;
                        Variant {
                            key: key.into(),
                            key_span: self.at(key),
                            default: variant.default,
                            pattern: self.pattern(&variant.value),
                        }
                    })
                    .collect();
                (Expression::Select(Box::new(selector), span, variants), span)
            }
        }
    }

    fn inline(&self, inline: &ast::InlineExpression<&'s str>) -> (Expression, Span) {
        use ast::InlineExpression as I;
        match inline {
            I::StringLiteral { value } => {
                let text = fluent_syntax::unicode::unescape_unicode_to_string(value);
                (Expression::String(text.into()), self.at(value))
            }
            I::NumberLiteral { value } => (Expression::Number((*value).into()), self.at(value)),
            I::VariableReference { id } => (Expression::Variable(id.name.into()), self.at(id.name)),
            I::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name.into());
                (
                    Expression::Message(id.name.into(), attribute),
                    self.at(id.name),
                )
            }
            I::TermReference { id, arguments, .. } => {
                let named = arguments
                    .as_ref()
                    .map_or_else(Vec::new, |arguments| self.named(arguments));
                (Expression::Term(id.name.into(), named), self.at(id.name))
            }
            I::FunctionReference { id, arguments } => {
                let positional = arguments
                    .positional
                    .iter()
                    .map(|argument| self.inline(argument).0)
                    .collect();
                let function =
                    Expression::Function(id.name.into(), positional, self.named(arguments));
                (function, self.at(id.name))
            }
            I::Placeable { expression } => self.expression(expression),
        }
    }

    fn named(&self, arguments: &ast::CallArguments<&'s str>) -> Vec<(Box<str>, Box<str>)> {
        arguments
            .named
            .iter()
            .map(|argument| {
                let value = match self.inline(&argument.value).0 {
                    Expression::String(value) | Expression::Number(value) => value,
                    _ => "".into(),
                };
                (argument.name.name.into(), value)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn read(text: &str) -> (Sources, Resource, Vec<Diagnostic>) {
        let sources = Sources::new(vec![Source::new("a.ftl", text)]);
        let (id, file) = sources.find("a.ftl").unwrap();
        let mut found = Vec::new();
        let resource = parse(id, file, &mut found);
        (sources, resource, found)
    }

    #[test]
    fn entries_know_their_text() {
        let (sources, resource, found) = read(
            "\u{feff}# for b\nb = Open { $x }\n    .result = It is\n        open.\n\n## group\n-t = Azure\n",
        );
        assert_eq!(found, []);
        let texts: Vec<&str> = resource
            .entries
            .iter()
            .map(|entry| sources.text(entry.span))
            .collect();
        assert_eq!(
            texts,
            [
                "b = Open { $x }\n    .result = It is\n        open.",
                "-t = Azure"
            ]
        );
        assert_eq!(
            resource.entries[0].attributes[0].pattern.as_text(),
            Some("It is\nopen.")
        );
        assert_eq!(resource.entries[0].comment.as_deref(), Some("for b"));
        assert!(resource.entries[1].term);
    }

    #[test]
    fn a_broken_entry_hides_no_other() {
        let (sources, resource, found) = read("a = 1\nb = { $x\nc = 3\n登入\nd =\ne = 5\n");
        let ids: Vec<&str> = resource.entries.iter().map(|entry| &*entry.id).collect();
        assert_eq!(ids, ["a", "c", "e"]);
        let lines: Vec<usize> = found
            .iter()
            .map(|one| sources.place(one.primary).line)
            .collect();
        assert_eq!(lines, [2, 4, 5]);
        assert!(!resource.complete);
    }
}
