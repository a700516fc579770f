//! Holds a tree that was read back from an output against the tree it was written from.
//!
//! Marks are transparent, neighbouring texts merge, an alert is what its flavour makes of it: compared is what a reader sees.

mod seen;

use seen::Text;

use super::token::UNSEEN;
use super::{AlertLevel, Block, Image, Inline, Inlines, Kind, List, Table, Target};
use crate::source::Span;

/// What an output makes of a tree, as far as a reader of the output can tell.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// What is left of alerts, emphasis and keys.
    pub seen: Seen,
    /// The word an alert's level is written as.
    pub word: &'a dyn Fn(AlertLevel) -> &'static str,
    /// The address a target is written as; nothing where its link is left out.
    pub target: &'a dyn Fn(&Target) -> Option<String>,
    /// The address an image is written as.
    pub image: &'a dyn Fn(&Image) -> String,
}

/// What an output leaves of the kinds a tree knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What alerts become.
    pub alerts: Alerts,
    /// Whether word joiners hold the marks of emphasis: they are not seen, emphasis inside its own kind is not either, and raw
    /// HTML is text.
    pub joined: bool,
    /// Whether the title stands in the body.
    pub title: bool,
    /// Whether keys stay keys; if not, they become code.
    pub keys: bool,
}

/// What there is to see where everything is as the tree has it.
const PLAIN: Seen = Seen {
    alerts: Alerts::Titled,
    joined: false,
    title: true,
    keys: true,
};

/// What alerts become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alerts {
    /// Quotations that open with the title.
    Quotations,
    /// Alerts whose title is the reader's own.
    Marked,
    /// Alerts with their title.
    Titled,
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

/// Returns the picture that a text is, and nothing else.
fn lone_image(text: &[Inline]) -> Option<&Image> {
    match text {
        [Inline::Image(image)] => Some(image),
        [Inline::Mark(_, inner)] => lone_image(inner),
        _ => None,
    }
}

fn block(want: &Kind, got: &Kind, view: View<'_>) -> Option<Difference> {
    match (want, got) {
        (Kind::Heading(a, x), Kind::Heading(b, y)) if a == b => text(x, y, view),
        (Kind::Paragraph(x), Kind::Paragraph(y)) => text(x, y, view),
        (Kind::List(x), Kind::List(y)) => list(x, y, view),
        (Kind::Alert(a, title, x), Kind::Alert(b, shown, y))
            if (view.word)(*a) == (view.word)(*b) =>
        {
            let plain = [Inline::Text(super::plain(title))];
            match view.seen.alerts {
                Alerts::Titled => text(&plain, shown, view),
                Alerts::Quotations | Alerts::Marked => None,
            }
            .or_else(|| blocks(x, y, view))
        }
        (Kind::Alert(_, title, x), Kind::Quote(y)) if view.seen.alerts == Alerts::Quotations => {
            match y.split_first() {
                Some((first, rest)) => block(&Kind::Paragraph(title.clone()), &first.kind, view)
                    .or_else(|| blocks(x, rest, view)),
                None => differ(want, got),
            }
        }
        (Kind::Quote(x), Kind::Quote(y)) => blocks(x, y, view),
        // A sentence may be a picture in one language, and Markdown writes both alike.
        (Kind::Paragraph(x), Kind::Image(y))
            if lone_image(x).is_some_and(|x| (view.image)(x) == y.file && x.alt == y.alt) =>
        {
            None
        }
        (Kind::Image(x), Kind::Image(y)) if (view.image)(x) == y.file && x.alt == y.alt => None,
        (Kind::Code(a, x), Kind::Code(b, y)) if a == b && x.trim_end() == y.trim_end() => None,
        (Kind::Code(a, x), Kind::Code(b, y))
            if a == b && x.trim_end() == y.replace(UNSEEN, "").trim_end() =>
        {
            None
        }
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
                expected: task(x.task).to_owned(),
                found: task(y.task).to_owned(),
            });
        }
        if let Some(mut difference) = blocks(&x.blocks, &y.blocks, view) {
            difference.origin = difference.origin.or(x.origin);
            return Some(difference);
        }
    }
    None
}

fn task(task: Option<bool>) -> &'static str {
    match task {
        None => "an item without a box to tick",
        Some(false) => "an item with an empty box",
        Some(true) => "an item with a ticked box",
    }
}

fn text(want: &[Inline], got: &[Inline], view: View<'_>) -> Option<Difference> {
    // Most texts are plain: nothing to reduce.
    if let ([Inline::Text(want)], [Inline::Text(got)]) = (want, got)
        && want == got
    {
        return None;
    }
    let (want, got) = (Text::written(want, view), Text::read(got, view.seen));
    (want != got).then(|| Difference {
        origin: None,
        expected: format!("`{want}`"),
        found: format!("`{got}`"),
    })
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
    let show = |text| Text::read(text, PLAIN);
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
