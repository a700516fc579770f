//! What does not parse, and what stands beside it.

use std::collections::BTreeMap;

use fluent_syntax::ast;
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::SYNTAX_ERROR;
use super::parse::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, SourceId, Span};

/// Takes out entries that may go on in what could not be read behind them: half a sentence can say the opposite of the whole. Returns
/// where each goes on, and its name.
pub(super) fn without_cut(
    reader: &Reader<'_>,
    body: &mut Vec<ast::Entry<&str>>,
) -> BTreeMap<usize, String> {
    let mut cut = BTreeMap::new();
    let cut_at = |pair: &[ast::Entry<&str>]| {
        let ast::Entry::Junk { content } = &pair[1] else {
            return None;
        };
        let name = match &pair[0] {
            ast::Entry::Message(message) => message.id.name.to_owned(),
            ast::Entry::Term(term) => format!("-{}", term.id.name),
            _ => return None,
        };
        let goes_on = !looks_like_entry(content);
        goes_on.then(|| (reader.at(content).start as usize, name))
    };
    let mut is_cut: Vec<bool> = Vec::new();
    for pair in body.windows(2) {
        let found = cut_at(pair);
        is_cut.push(found.is_some());
        cut.extend(found);
    }
    let mut is_cut = is_cut.into_iter();
    body.retain(|_| !is_cut.next().unwrap_or(false));
    cut
}

/// Tells whether a text that could not be read was meant to be a comment or an entry: behind its first word stands an equals sign.
fn looks_like_entry(text: &str) -> bool {
    let line = text.lines().next().unwrap_or("");
    let word = line.find([' ', '=']).unwrap_or(line.len());
    line.starts_with('#') || line[word..].trim_start().starts_with('=')
}

/// Reports what does not parse; `cut` are the entries that may go on in it.
pub(super) fn report(
    id: SourceId,
    source: &Source,
    base: usize,
    error: &ParserError,
    cut: &BTreeMap<usize, String>,
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
    if let Some(name) = cut.get(&entry) {
        SYNTAX_ERROR
            .report(found, Span::new(id, entry..entry), format!("this line belongs to no message, unless `{name}` goes on here"))
            .help("indent it if it is part of the text above; until it is mended, that text was left out, too");
        return;
    }
    let starts_line = source.text[..at].ends_with('\n') || at == source.text.len();
    if starts_line && at > entry {
        at = source.text[..at].trim_end().len().max(entry);
    }
    SYNTAX_ERROR
        .report(found, Span::new(id, at..at), message(&error.kind))
        .help("what could not be read was left out; the rest of the file was checked");
}

/// Says in plain words what the parser expected.
fn message(kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::ExpectedToken(c) => format!("a `{c}` is missing here"),
        ErrorKind::ExpectedCharRange { .. } => "an id begins with a letter; here stands none".into(),
        ErrorKind::ExpectedMessageField { entry_id } => format!("`{entry_id}` has neither a value nor attributes"),
        ErrorKind::ExpectedTermField { entry_id } => format!("the term `-{entry_id}` has no value"),
        ErrorKind::ForbiddenCallee => "only a function with a name in capitals can be called".into(),
        ErrorKind::MissingDefaultVariant => "the selection has no default variant; mark one with `*`".into(),
        ErrorKind::MissingValue => "a value is missing here".into(),
        ErrorKind::MultipleDefaultVariants => "the selection has two default variants".into(),
        ErrorKind::MessageReferenceAsSelector | ErrorKind::MessageAttributeAsSelector => {
            "a message cannot decide a selection; a variable, a number or an attribute of a term can".into()
        }
        ErrorKind::TermReferenceAsSelector => "a term cannot decide a selection; one of its attributes can".into(),
        ErrorKind::TermAttributeAsPlaceable => "an attribute of a term can decide a selection, but not be shown".into(),
        ErrorKind::UnterminatedStringLiteral => "the text in quotes is not closed".into(),
        ErrorKind::PositionalArgumentFollowsNamed => "an argument without a name follows one with a name".into(),
        ErrorKind::DuplicatedNamedArgument(name) => format!("the argument `{name}` stands here twice"),
        ErrorKind::UnknownEscapeSequence(sequence) => format!("`\\{sequence}` is no escape sequence"),
        ErrorKind::InvalidUnicodeEscapeSequence(sequence) => format!("`{sequence}` is no character"),
        ErrorKind::UnbalancedClosingBrace => "a `}` without its `{`".into(),
        ErrorKind::ExpectedInlineExpression => "a variable, a term, a message, a function or a text in quotes is missing here".into(),
        ErrorKind::ExpectedSimpleExpressionAsSelector => "only a variable, a number, a function or an attribute of a term can decide a selection".into(),
        ErrorKind::ExpectedLiteral => "a number or a text in quotes is missing here".into(),
    }
}
