//! What stands for what a page says: the same until its text changes, whatever program writes it.

use crate::drift::fingerprint::Fingerprint;
use crate::tree::{Block, Inline, Kind, Target};

/// Letters of a version: short enough to be compared by eye.
const LENGTH: usize = 8;

/// Returns the version of a title and of what stands below it.
pub fn of<'a>(title: &[Inline], blocks: impl IntoIterator<Item = &'a [Block]>) -> String {
    let mut text = String::new();
    push_text(title, &mut text);
    for part in blocks {
        push(part, &mut text);
    }
    let print = Fingerprint::of(text.as_bytes()).to_string();
    print.chars().take(LENGTH).collect()
}

fn push(blocks: &[Block], out: &mut String) {
    for block in blocks {
        out.push('\n');
        names(&block.anchors, out);
        match &block.kind {
            Kind::Heading(_, text) | Kind::Paragraph(text) => push_text(text, out),
            Kind::List(list) => {
                for item in &list.items {
                    out.push('\n');
                    names(&item.anchors, out);
                    push(&item.blocks, out);
                }
            }
            Kind::Alert(_, title, inner) => {
                push_text(title, out);
                push(inner, out);
            }
            Kind::Quote(inner) => push(inner, out),
            Kind::Image(image) => names([&image.file, &image.alt], out),
            Kind::Code(_, text) | Kind::Verbatim(text) | Kind::Html(text) => out.push_str(text),
            Kind::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    out.push('\n');
                    push_text(cell, out);
                }
            }
            Kind::Rule => {}
        }
    }
}

fn push_text(text: &[Inline], out: &mut String) {
    for inline in text {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Html(text) => out.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Mark(_, inner) => {
                push_text(inner, out);
            }
            Inline::Link(target, inner) => {
                push_text(inner, out);
                match target {
                    Target::Url(place) | Target::Anchor(place) => names([place], out),
                    Target::Page(path, anchor) => names(std::iter::once(path).chain(anchor), out),
                }
            }
            Inline::Image(image) => names([&image.file, &image.alt], out),
        }
    }
}

fn names<'a>(names: impl IntoIterator<Item = &'a String>, out: &mut String) {
    for name in names {
        out.push('\t');
        out.push_str(name);
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::tree::{Block, Inline, Kind, Target};

    fn version(inlines: Vec<Inline>) -> String {
        let blocks = [Block::new(Kind::Paragraph(inlines))];
        of(&[Inline::Text("Title".into())], [&blocks[..]])
    }

    #[test]
    fn a_version_changes_with_the_text_alone() {
        let text = |text: &str| vec![Inline::Text(text.into())];
        let link = |to: &str| {
            vec![Inline::Link(
                Target::Anchor(to.into()),
                text("Press Start."),
            )]
        };
        let plain = version(text("Press Start."));
        assert_eq!(plain.len(), 8);
        assert_eq!(plain, version(vec![Inline::Strong(text("Press Start."))]));
        assert_ne!(plain, version(text("Press Stop.")));
        assert_ne!(plain, version(link("a")));
        assert_ne!(version(link("a")), version(link("b")));
    }
}
