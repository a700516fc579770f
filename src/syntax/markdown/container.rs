//! What flavours add to CommonMark, taken apart before and after the one parser: front matter, directives, admonitions.

use super::document::{Document, common};
use crate::tree::{AlertLevel, Block, Inline, Inlines, Item, Kind, List};

/// What a flavour adds to CommonMark.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading {
    /// What stands above and below the front matter: `---`, `+++`, or nothing.
    pub front: Option<&'static str>,
    /// Whether `{#id}` at the end of a heading is its anchor.
    pub attributes: bool,
    /// How alerts are written, where not as quotations.
    pub containers: Containers,
    /// What opens and closes calls of shortcodes, whose escapes stand in literal text: `{{</* x */>}}`.
    pub calls: &'static [(&'static str, &'static str)],
    /// The words that open alerts, and their levels.
    pub levels: &'static [(&'static str, AlertLevel)],
    /// Whether it is MDX: `import`, `{…}` and tags with such are a program, and no line is code by its indent.
    pub mdx: bool,
    /// Whether it is Python-Markdown with its extensions: `*[ABBR]:`, `++keys++`, `--8<--`.
    pub python: bool,
    /// Whether `[^1]` is a footnote.
    pub footnotes: bool,
    /// Whether `$…$` is a formula.
    pub formulas: bool,
    /// Whether the title of a page stands in its front matter, and not in its body.
    pub titled: bool,
    /// How a line break inside a paragraph is written where not as `<br>`.
    pub line_break: Option<&'static str>,
}

impl Reading {
    /// Tells whether it is that of a site generator.
    pub fn is_site(&self) -> bool {
        self.formulas
    }
}

/// Ways to write an alert.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Containers {
    /// As quotations.
    #[default]
    None,
    /// Between lines of colons: `:::note[Title]`.
    Directives,
    /// Indented below a line with its title: `!!! note "Title"`.
    Admonitions,
}

/// Takes the escapes of calls out of literal text.
pub(super) fn without_escapes(mut code: String, reading: Reading) -> String {
    for (open, close) in reading.calls {
        if code.contains(open) {
            code = code.replace(&format!("{open}/*"), open);
            code = code.replace(&format!("*/{close}"), close);
        }
    }
    code
}

/// Stands for the first colon of a fence, so that a fence is not mistaken for text that was escaped.
const FENCE: char = '\u{10FFFB}';

/// Reads a document in a flavour.
pub fn read(text: &str, reading: Reading) -> Document {
    let (front, text) = split_front(text, reading.front);
    let document = match reading.containers {
        Containers::None => common(text, reading),
        containers => common(&mark(text, containers), reading),
    };
    let blocks = joined(document.blocks, reading);
    Document {
        front: front.to_owned(),
        blocks,
        ..document
    }
}

/// Reads blocks that others follow: what opens or closes a container stays beside what it holds, for [`joined`].
pub fn read_apart(text: &str, reading: Reading) -> Vec<Block> {
    match reading.containers {
        Containers::None => common(text, reading).blocks,
        containers => common(&mark(text, containers), reading).blocks,
    }
}

/// Puts blocks that were read apart into their containers.
pub fn joined(blocks: Vec<Block>, reading: Reading) -> Vec<Block> {
    match reading.containers {
        Containers::None => blocks,
        _ => fold(blocks),
    }
}

/// Splits a text into front matter and the rest.
fn split_front<'t>(text: &'t str, fence: Option<&str>) -> (&'t str, &'t str) {
    let inside = fence.and_then(|fence| {
        let rest = text.strip_prefix(fence)?.strip_prefix('\n')?;
        let (front, body) = rest.split_once(&format!("\n{fence}\n"))?;
        Some((front, body))
    });
    inside.unwrap_or(("", text))
}

/// Marks the fences of a text so that [`fold`] finds them among the blocks.
fn mark(text: &str, containers: Containers) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut out = Vec::with_capacity(lines.len());
    match containers {
        Containers::None => return text.to_owned(),
        Containers::Directives => {
            for line in lines {
                let at = opening(line);
                out.push(match line[at..].strip_prefix(":::") {
                    Some(rest) => format!("{}{FENCE}::{rest}", &line[..at]),
                    None => line.to_owned(),
                });
            }
        }
        Containers::Admonitions => admonitions(&lines, 0, &mut out),
    }
    out.join("\n") + "\n"
}

/// Rewrites admonitions as fences; an outer fence is longer than those inside.
fn admonitions(lines: &[&str], depth: usize, out: &mut Vec<String>) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        let start = opening(line);
        let head = line[start..]
            .strip_prefix("!!! ")
            .and_then(|head| head.strip_suffix('"'))
            .and_then(|head| head.split_once(" \""));
        let Some((word, title)) = head else {
            out.push((*line).to_owned());
            continue;
        };
        // Later lines have blanks where the first one has the marker of its item.
        let further: String = line[..start]
            .chars()
            .map(|c| if c == '>' { c } else { ' ' })
            .collect();
        let inside = format!("{further}    ");
        let mut content = Vec::new();
        while let Some(line) = lines.get(at) {
            match line.strip_prefix(&*inside) {
                Some(rest) => content.push(rest),
                None if line.trim_end() == further.trim_end() => content.push(""),
                None => break,
            }
            at += 1;
        }
        let mut inner = Vec::new();
        admonitions(&content, depth + 1, &mut inner);
        let colons = ":".repeat(30usize.saturating_sub(depth).max(2));
        out.push(format!("{}{FENCE}{colons}{word}[{title}]", &line[..start]));
        out.push(further.clone());
        out.extend(inner.iter().map(|line| format!("{further}{line}")));
        out.push(further.clone());
        out.push(format!("{further}{FENCE}{colons}"));
        out.push(further);
    }
}

/// Returns where the text of a line begins, after blanks and the marks of quotations and items.
pub(super) fn opening(line: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = line[at..].trim_start_matches([' ', '>']);
        at = line.len() - rest.len();
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let marker = if digits > 0 {
            digits + usize::from(rest[digits..].starts_with(['.', ')']))
        } else {
            usize::from(rest.starts_with(['-', '*', '+']))
        };
        if marker == digits || !rest[marker..].starts_with(' ') {
            return at;
        }
        at += marker;
    }
}

struct Open {
    colons: usize,
    level: AlertLevel,
    title: Inlines,
    blocks: Vec<Block>,
}

/// Turns what stands between fences into alerts. A fence closes the outermost alert that is open and whose own fence is not longer.
fn fold(blocks: Vec<Block>) -> Vec<Block> {
    let mut root = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for mut block in blocks {
        block.kind = match block.kind {
            Kind::Paragraph(text) => match fence(&text) {
                Some((colons, Some((level, title)))) => {
                    let blocks = Vec::new();
                    open.push(Open {
                        colons,
                        level,
                        title,
                        blocks,
                    });
                    continue;
                }
                Some((colons, None)) => {
                    if let Some(at) = open.iter().position(|open| open.colons <= colons) {
                        close(&mut root, &mut open, at);
                    }
                    continue;
                }
                None => Kind::Paragraph(text),
            },
            Kind::List(list) => Kind::List(List {
                items: list.items.into_iter().map(item).collect(),
                ..list
            }),
            Kind::Quote(inner) => Kind::Quote(fold(inner)),
            Kind::Alert(level, title, inner) => Kind::Alert(level, title, fold(inner)),
            other => other,
        };
        open.last_mut()
            .map_or(&mut root, |open| &mut open.blocks)
            .push(block);
    }
    close(&mut root, &mut open, 0);
    root
}

fn item(item: Item) -> Item {
    Item {
        blocks: fold(item.blocks),
        ..item
    }
}

/// Closes the innermost alerts until `left` are open.
fn close(root: &mut Vec<Block>, open: &mut Vec<Open>, left: usize) {
    while open.len() > left {
        let Some(last) = open.pop() else { return };
        let alert = Block::new(Kind::Alert(last.level, last.title, last.blocks));
        open.last_mut()
            .map_or(&mut *root, |open| &mut open.blocks)
            .push(alert);
    }
}

/// A fence: how many colons, and what it opens, if it opens something.
type Fence = (usize, Option<(AlertLevel, Inlines)>);

fn fence(text: &[Inline]) -> Option<Fence> {
    let Some(Inline::Text(first)) = text.first() else {
        return None;
    };
    let after = first.strip_prefix(FENCE)?;
    let name = after.trim_start_matches(':');
    let colons = 1 + after.len() - name.len();
    if name.is_empty() && text.len() == 1 {
        return Some((colons, None));
    }
    let (word, rest) = name.split_once('[')?;
    let level = match word {
        "info" => AlertLevel::Important,
        word => AlertLevel::ALL
            .into_iter()
            .find(|level| level.name() == word)?,
    };
    let mut title = text.to_vec();
    title[0] = Inline::Text(rest.to_owned());
    if let Some(Inline::Text(last)) = title.last_mut() {
        *last = last.strip_suffix(']')?.to_owned();
    }
    title.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    Some((colons, Some((level, title))))
}
