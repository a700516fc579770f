//! Reads Fluent; entries that do not parse are reported and left out.

use std::collections::BTreeMap;

use fluent_syntax::ast;
use fluent_syntax::parser;

use super::{
    Attribute, Call, Element, Entry, Expression, Options, Pattern, Resource, SYNTAX_ERROR,
    TermAttribute, Variant, fault, limits,
};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, SourceId, Span};
use crate::text::conflict::CONFLICT;

/// Reads one file; entries that do not parse are reported and left out.
pub fn parse(id: SourceId, source: &Source, found: &mut Vec<Diagnostic>) -> Resource {
    let base = source.text.len() - source.body().len();
    let limits::Safe { parts, refused } = limits::divide(source.body());
    for (at, why) in &refused {
        let help = match *why == CONFLICT {
            true => "choose what holds and take the markers out; both sides were left out",
            false => "it was left out; the rest of the file was checked",
        };
        SYNTAX_ERROR
            .report(found, Span::new(id, base + at..base + at), *why)
            .help(help);
    }
    let mut complete = refused.is_empty();
    let reader = Reader { id, source };
    let mut all = Vec::new();
    for part in parts {
        let (mut resource, errors) = match parser::parse(&source.body()[part.clone()]) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        complete &= errors.is_empty();
        let cut = match errors.is_empty() {
            true => BTreeMap::new(),
            false => fault::without_cut(&reader, &mut resource.body),
        };
        for error in &errors {
            fault::report(id, source, base + part.start, error, &cut, found);
        }
        all.extend(entries(&reader, resource.body, base + part.end));
    }
    Resource {
        entries: all,
        complete,
    }
}

/// Reads the entries of a part of the text that ends at `end`.
fn entries<'s>(reader: &Reader<'s>, body: Vec<ast::Entry<&'s str>>, mut end: usize) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::with_capacity(body.len());
    // Entries are read from the end, so that each ends where the next one begins.
    for entry in body.into_iter().rev() {
        let start = match entry {
            ast::Entry::Message(message) => {
                let start = reader.start(message.id.name, message.comment.as_ref());
                entries.push(reader.message(&message, end));
                start
            }
            ast::Entry::Term(term) => {
                let start = reader.start(term.id.name, term.comment.as_ref());
                entries.push(reader.term(&term, end));
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
    entries
}

pub(super) struct Reader<'s> {
    id: SourceId,
    source: &'s Source,
}

impl<'s> Reader<'s> {
    pub(super) fn at(&self, slice: &str) -> Span {
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

    fn message(&self, message: &ast::Message<&'s str>, end: usize) -> Entry {
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

    fn term(&self, term: &ast::Term<&'s str>, end: usize) -> Entry {
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
        // Most patterns are one text; room for more would be most of the memory of a catalog.
        let mut elements: Vec<Element> = Vec::with_capacity(count(pattern));
        // Every line is a text of its own for the parser.
        let mut lines: Option<(String, Span)> = None;
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    let span = self.at(value);
                    let (text, whole) = lines.get_or_insert_with(|| (String::new(), span));
                    text.push_str(value);
                    *whole = whole.to(span);
                }
                ast::PatternElement::Placeable { expression } => {
                    elements.extend(
                        lines
                            .take()
                            .map(|(text, span)| Element::Text(text.into(), span)),
                    );
                    let (expression, span) = self.expression(expression);
                    elements.push(Element::Placeable(expression, span));
                }
            }
        }
        elements.extend(lines.map(|(text, span)| Element::Text(text.into(), span)));
        let span = |element: &Element| match element {
            Element::Text(_, span) | Element::Placeable(_, span) => *span,
        };
        let whole = match (elements.first(), elements.last()) {
            (Some(first), Some(last)) => span(first).to(span(last)),
            _ => Span::new(self.id, 0..0),
        };
        Pattern {
            elements: elements.into(),
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
            I::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let named = arguments
                    .as_ref()
                    .map_or_else(Options::default, |arguments| self.named(arguments));
                let term = match attribute {
                    None => Expression::Term(id.name.into(), named),
                    Some(attribute) => Expression::TermAttribute(Box::new(TermAttribute {
                        id: id.name.into(),
                        attribute: attribute.name.into(),
                        options: named,
                    })),
                };
                (term, self.at(id.name))
            }
            I::FunctionReference { id, arguments } => {
                let given = arguments.positional.iter();
                let call = Call {
                    name: id.name.into(),
                    arguments: given.map(|argument| self.inline(argument).0).collect(),
                    options: self.named(arguments),
                };
                (Expression::Function(Box::new(call)), self.at(id.name))
            }
            I::Placeable { expression } => self.expression(expression),
        }
    }

    fn named(&self, arguments: &ast::CallArguments<&'s str>) -> Options {
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

/// Counts the elements of a pattern when lines that follow each other are one text.
fn count(pattern: &ast::Pattern<&str>) -> usize {
    let is_text = |element: &ast::PatternElement<&str>| {
        matches!(element, ast::PatternElement::TextElement { .. })
    };
    let joined = pattern.elements.windows(2);
    let joined = joined.filter(|pair| pair.iter().all(is_text)).count();
    pattern.elements.len() - joined
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
    fn an_entry_that_may_go_on_is_not_half_read() {
        let (_, resource, found) =
            read("a = Open the valve\nnever while it is hot.\n\nb = 2\n# c\n\n-t = 3\n\n   \n「\n");
        let ids: Vec<&str> = resource.entries.iter().map(|entry| &*entry.id).collect();
        assert_eq!(ids, ["b"]);
        assert!(
            found[0].message.contains("`a` goes on"),
            "{}",
            found[0].message
        );
        assert!(
            found[1].message.contains("`-t` goes on"),
            "{}",
            found[1].message
        );
        assert!(!resource.complete);
    }

    #[test]
    fn a_broken_entry_hides_no_other() {
        let (sources, resource, found) = read("a = 1\nb = { $x\nc = 3\n登入\nd =\ne = 5\n");
        let ids: Vec<&str> = resource.entries.iter().map(|entry| &*entry.id).collect();
        assert_eq!(ids, ["a", "e"]);
        let lines: Vec<usize> = found
            .iter()
            .map(|one| sources.place(one.primary).line)
            .collect();
        assert_eq!(lines, [2, 4, 5]);
        assert!(!resource.complete);
    }
}
