//! Findings as frames on a terminal: what is wrong, where, what else explains it, what to do.

use super::patch;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Title, Renderer, Snippet};
use rustc_hash::FxHashMap;

use super::{About, counted, summary};
use crate::diagnostic::{Diagnostic, Level, on_one_line};
use crate::source::{Source, Sources, Span};

/// Characters of a line beyond which only its part around the finding is shown.
const LINE: usize = 400;

/// Notes of one rule that a brief report shows, and errors that are named again.
const BRIEF: usize = 10;

/// Findings among which errors are easily overlooked.
const MANY: usize = 20;

/// Returns the findings, one frame each, and the closing lines; `coloured` for a terminal.
pub fn report(about: &About<'_>, coloured: bool) -> String {
    let mut text = frames(about, &mut about.checked.found.iter(), coloured);
    close(about, &mut text);
    text
}

/// Returns the same for somebody who did not ask for the findings: the first notes of each rule stand for the others, unless they fail
/// the run.
pub fn brief(about: &About<'_>, coloured: bool) -> String {
    let mut notes: FxHashMap<&str, usize> = FxHashMap::default();
    let mut left = 0;
    let mut shown = about.checked.found.iter().filter(|one| {
        if one.level != Level::Note || about.fails(one) {
            return true;
        }
        let seen = notes.entry(one.code).or_default();
        *seen += 1;
        left += usize::from(*seen > BRIEF);
        *seen <= BRIEF
    });
    let mut text = frames(about, &mut shown, coloured);
    if left > 0 {
        let left = counted(left, "more note");
        text += &format!("{left} of the same rules: `stegvis check` shows every one\n\n");
    }
    close(about, &mut text);
    text
}

fn frames(
    about: &About<'_>,
    shown: &mut dyn Iterator<Item = &Diagnostic>,
    coloured: bool,
) -> String {
    let sources = about.sources;
    let renderer = if coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
    .decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for one in shown {
        let mut groups = vec![frame(one, sources)];
        groups.extend(one.fix.iter().flat_map(|fix| patch::groups(fix, sources)));
        text.push_str(&renderer.render(&groups));
        text.push_str("\n\n");
    }
    text
}

fn close(about: &About<'_>, text: &mut String) {
    again(about, text);
    for line in summary(about) {
        text.push_str(&line);
        text.push('\n');
    }
}

/// Says again where the errors are, if they stand among many other findings: nobody reads so far up.
fn again(about: &About<'_>, text: &mut String) {
    let found = &about.checked.found;
    let errors: Vec<&Diagnostic> = found
        .iter()
        .filter(|one| one.level == Level::Error)
        .collect();
    if found.len() < MANY || errors.is_empty() || errors.len() == found.len() {
        return;
    }
    text.push_str("errors among these:\n");
    for one in errors.iter().take(BRIEF) {
        let file = on_one_line(about.sources.get(one.primary.source).path.clone());
        let place = about.sources.place(one.primary);
        let (line, column) = (place.line, place.column);
        *text += &format!("  {file}:{line}:{column}: {} [{}]\n", one.message, one.code);
    }
    if errors.len() > BRIEF {
        *text += &format!("  and {} more\n", errors.len() - BRIEF);
    }
    text.push('\n');
}

fn frame<'a>(one: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let title = match one.level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    };
    let mut group = title
        .primary_title(one.message.as_str())
        .id(one.code)
        .element(snippet(one.primary, "", AnnotationKind::Primary, sources));
    for label in &one.related {
        group = group.element(snippet(
            label.span,
            &label.text,
            AnnotationKind::Context,
            sources,
        ));
    }
    if let Some(help) = &one.help {
        group = group.element(Title::HELP.message(help.as_str()));
    }
    group
}

fn snippet<'a>(
    span: Span,
    text: &'a str,
    kind: AnnotationKind,
    sources: &'a Sources,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let source = sources.get(span.source);
    let (shown, start, line) = lines(source, span);
    let from = (span.start as usize).saturating_sub(start).min(shown.len());
    let to = (span.end as usize)
        .saturating_sub(start)
        .clamp(from, shown.len());
    let annotation = kind.span(from..to);
    let annotation = if text.is_empty() {
        annotation
    } else {
        annotation.label(text)
    };
    Snippet::source(shown)
        .path(on_one_line(source.path.clone()))
        .line_start(line)
        .annotation(annotation)
}

/// Returns the line a span begins on (the part around the span, where the line is very long), its first byte and its number.
fn lines(source: &Source, span: Span) -> (&str, usize, usize) {
    let text = source.text.as_str();
    let at = (span.start as usize).min(text.len());
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    // A line that ends further away is a very long one, wherever that is.
    let near = boundary(at.saturating_sub(LINE + 1));
    let start = match text[near..at].rfind('\n') {
        Some(n) => near + n + 1,
        None if near == 0 => text.len() - source.body().len(),
        None => near,
    };
    let from = at.max(start);
    let far = boundary((from + LINE + 1).min(text.len()));
    let end = text[from..far].find('\n').map_or(far, |n| from + n);
    let line = source.place(span.start).line;
    if end - start <= LINE {
        return (text[start..end].trim_end_matches('\r'), start, line);
    }
    let from = boundary(at.saturating_sub(LINE / 4).max(start));
    let to = boundary((from + LINE).min(end));
    (&text[from..to], from, line)
}
