//! Holds a tree that was read back from an output against the tree it was written from.
//!
//! Marks are transparent, neighbouring texts merge, an alert is what its flavour makes of it: compared is what a reader sees.

use super::{AlertLevel, Block, Image, Inline, Inlines, Kind, List, Mark, Table, Target};
use crate::source::Span;

/// What an output makes of a tree, as far as a reader of the output can tell.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Whether alerts keep their own kind (true) or become quotations that open with their title (false).
    pub alerts: bool,
    /// The address a target is written as.
    pub target: &'a dyn Fn(&Target) -> String,
    /// The address an image is written as.
    pub image: &'a dyn Fn(&Image) -> String,
}

/// The first place where two trees differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The message or document line the expected block comes from.
    pub origin: Option<Span>,
    /// What should be there.
    pub expected: String,
    /// What is there.
    pub found: String,
}

/// Returns the first difference between what was written and what was read back.
pub fn blocks(written: &[Block], read: &[Block], view: View<'_>) -> Option<Difference> {
    let mut origin = None;
    for at in 0..written.len().max(read.len()) {
        let (Some(want), Some(got)) = (written.get(at), read.get(at)) else {
            return Some(Difference {
                origin: written.get(at).map_or(origin, |block| block.origin),
                expected: written
                    .get(at)
                    .map_or_else(|| "the end".into(), |block| name(&block.kind)),
                found: read
                    .get(at)
                    .map_or_else(|| "the end".into(), |block| name(&block.kind)),
            });
        };
        origin = want.origin.or(origin);
        if let Some(mut difference) = block(&want.kind, &got.kind, view) {
            difference.origin = difference.origin.or(origin);
            return Some(difference);
        }
    }
    None
}

fn block(want: &Kind, got: &Kind, view: View<'_>) -> Option<Difference> {
    match (want, got) {
        (Kind::Heading(a, x), Kind::Heading(b, y)) if a == b => text(x, y, view),
        (Kind::Paragraph(x), Kind::Paragraph(y)) => text(x, y, view),
        (Kind::List(x), Kind::List(y)) => list(x, y, view),
        (Kind::Alert(a, _, x), Kind::Alert(b, _, y)) if view.alerts && as_gfm(*a) == as_gfm(*b) => {
            blocks(x, y, view)
        }
        (Kind::Alert(_, title, x), Kind::Quote(y)) if !view.alerts => match y.split_first() {
            Some((first, rest)) => block(&Kind::Paragraph(title.clone()), &first.kind, view)
                .or_else(|| blocks(x, rest, view)),
            None => differ(want, got),
        },
        (Kind::Quote(x), Kind::Quote(y)) => blocks(x, y, view),
        (Kind::Image(x), Kind::Image(y)) if (view.image)(x) == y.file && x.alt == y.alt => None,
        (Kind::Code(a, x), Kind::Code(b, y)) if a == b && x.trim_end() == y.trim_end() => None,
        (Kind::Table(x), Kind::Table(y)) => table(x, y, view),
        (Kind::Rule, Kind::Rule) => None,
        (Kind::Html(x), Kind::Html(y)) if x.trim() == y.trim() => None,
        _ => differ(want, got),
    }
}

fn table(want: &Table, got: &Table, view: View<'_>) -> Option<Difference> {
    let shape = |table: &Table| {
        let widths: Vec<usize> = table.rows.iter().map(Vec::len).collect();
        (table.align.clone(), table.head.len(), widths)
    };
    if shape(want) != shape(got) {
        return differ(&Kind::Table(want.clone()), &Kind::Table(got.clone()));
    }
    let cells = |table: &Table| -> Vec<Inlines> {
        table
            .head
            .iter()
            .chain(table.rows.iter().flatten())
            .cloned()
            .collect()
    };
    cells(want)
        .iter()
        .zip(&cells(got))
        .find_map(|(x, y)| text(x, y, view))
}

/// GitHub-flavoured Markdown has five levels; `danger` is written as `caution`, its own gravest one.
fn as_gfm(level: AlertLevel) -> AlertLevel {
    match level {
        AlertLevel::Danger => AlertLevel::Caution,
        level => level,
    }
}

fn list(want: &List, got: &List, view: View<'_>) -> Option<Difference> {
    if want.start != got.start || want.items.len() != got.items.len() {
        let name = |list: &List| name(&Kind::List(list.clone()));
        return Some(Difference {
            origin: want.items.last().and_then(|item| item.origin),
            expected: name(want),
            found: name(got),
        });
    }
    for (x, y) in want.items.iter().zip(&got.items) {
        if x.task != y.task {
            return Some(Difference {
                origin: x.origin,
                expected: format!("an item with task state {:?}", x.task),
                found: format!("{:?}", y.task),
            });
        }
        if let Some(mut difference) = blocks(&x.blocks, &y.blocks, view) {
            difference.origin = difference.origin.or(x.origin);
            return Some(difference);
        }
    }
    None
}

fn text(want: &[Inline], got: &[Inline], view: View<'_>) -> Option<Difference> {
    // Most texts are plain: nothing to reduce.
    if let ([Inline::Text(want)], [Inline::Text(got)]) = (want, got)
        && want == got
    {
        return None;
    }
    let (mut x, mut y) = (Vec::new(), Vec::new());
    see(want, Some(view), &mut x);
    see(got, None, &mut y);
    (x != y).then(|| Difference {
        origin: None,
        expected: format!("`{}`", show(&x)),
        found: format!("`{}`", show(&y)),
    })
}

/// Reduces a text to what a reader sees.
fn see(inlines: &[Inline], view: Option<View<'_>>, out: &mut Inlines) {
    for inline in inlines {
        let inner = |inlines: &[Inline]| {
            let mut out = Vec::new();
            see(inlines, view, &mut out);
            out
        };
        match inline {
            Inline::Text(text) => match out.last_mut() {
                Some(Inline::Text(last)) => last.push_str(text),
                _ if text.is_empty() => {}
                _ => out.push(Inline::Text(text.clone())),
            },
            Inline::Mark(Mark::Key, x) => out.push(Inline::Mark(Mark::Key, inner(x))),
            Inline::Mark(_, x) => see(x, view, out),
            Inline::Strong(x) => out.push(Inline::Strong(inner(x))),
            Inline::Emphasis(x) => out.push(Inline::Emphasis(inner(x))),
            Inline::Link(target, x) => {
                let url = match (view, target) {
                    (Some(view), target) => (view.target)(target),
                    (None, Target::Url(url)) => url.clone(),
                    (None, other) => format!("{other:?}"),
                };
                out.push(Inline::Link(Target::Url(url), inner(x)));
            }
            Inline::Image(image) => out.push(Inline::Image(Image {
                file: view.map_or_else(|| image.file.clone(), |view| (view.image)(image)),
                alt: image.alt.clone(),
                ..Image::default()
            })),
            Inline::Code(_) | Inline::Html(_) => out.push(inline.clone()),
        }
    }
}

/// Returns a text with its markup, for a message.
fn show(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Html(text) => out.push_str(text),
            Inline::Strong(x) => out += &format!("<strong>{}</strong>", show(x)),
            Inline::Emphasis(x) => out += &format!("<em>{}</em>", show(x)),
            Inline::Code(text) => out += &format!("<code>{text}</code>"),
            Inline::Link(Target::Url(url), x) => {
                out += &format!("<a href={url:?}>{}</a>", show(x));
            }
            Inline::Link(_, x) | Inline::Mark(_, x) => out += &show(x),
            Inline::Image(image) => {
                out += &format!("<img src={:?} alt={:?}>", image.file, image.alt);
            }
        }
    }
    out
}

fn differ(want: &Kind, got: &Kind) -> Option<Difference> {
    Some(Difference {
        origin: None,
        expected: name(want),
        found: name(got),
    })
}

/// Returns what a block is, with its article.
pub fn name(kind: &Kind) -> String {
    match kind {
        Kind::Heading(level, text) => format!("a heading of level {level}, `{}`", show(text)),
        Kind::Paragraph(text) => format!("the paragraph `{}`", show(text)),
        Kind::List(list) => match list.start {
            Some(start) => format!("a list of {} items from {start}", list.items.len()),
            None => format!("a list of {} bullets", list.items.len()),
        },
        Kind::Alert(level, ..) => format!("an alert of level {}", level.name()),
        Kind::Quote(inner) => format!("a quotation of {} blocks", inner.len()),
        Kind::Image(image) => format!("the image `{}` with text `{}`", image.file, image.alt),
        Kind::Code(language, _) => format!("a code block in `{language}`"),
        Kind::Table(table) => format!(
            "a table of {} columns and {} rows",
            table.head.len(),
            table.rows.len()
        ),
        Kind::Verbatim(_) => "text as it is".into(),
        Kind::Html(_) => "raw HTML".into(),
        Kind::Rule => "a thematic break".into(),
    }
}
