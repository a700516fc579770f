//! The resolved tree of a page as JSON, version 1: for programs that set pages in a way of their own.
//!
//! The shape is documented in `docs/guide/json.md`; a field never changes its meaning within a version.

use serde::Serialize;

use crate::tree::{Align, Block, Image, Inline, Item, Kind, Mark, Page, Role, Target};

#[derive(Serialize)]
struct PageShape<'a> {
    version: u32,
    id: &'a str,
    path: &'a str,
    locale: &'a str,
    dir: &'a str,
    title: Vec<InlineShape<'a>>,
    name: &'a str,
    name_locale: Option<&'a str>,
    description: &'a str,
    fallbacks: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    stale: Option<usize>,
    blocks: Vec<BlockShape<'a>>,
    checklist: ChecklistShape<'a>,
}

#[derive(Serialize)]
struct ChecklistShape<'a> {
    title: Vec<InlineShape<'a>>,
    name: &'a str,
    blocks: Vec<BlockShape<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Shape<'a> {
    Heading {
        level: u8,
        text: Vec<InlineShape<'a>>,
    },
    Paragraph {
        text: Vec<InlineShape<'a>>,
    },
    List {
        start: Option<u32>,
        items: Vec<ItemShape<'a>>,
    },
    Alert {
        level: &'static str,
        title: Vec<InlineShape<'a>>,
        blocks: Vec<BlockShape<'a>>,
    },
    Quote {
        blocks: Vec<BlockShape<'a>>,
    },
    Image(ImageShape<'a>),
    Code {
        language: &'a str,
        code: &'a str,
    },
    Table {
        align: Vec<&'static str>,
        head: Vec<Vec<InlineShape<'a>>>,
        rows: Vec<Vec<Vec<InlineShape<'a>>>>,
    },
    Verbatim {
        markdown: &'a str,
    },
    Html {
        html: &'a str,
    },
    Rule,
}

#[derive(Serialize)]
struct BlockShape<'a> {
    #[serde(flatten)]
    shape: Shape<'a>,
    role: Option<&'static str>,
    anchors: &'a [String],
}

#[derive(Serialize)]
struct ItemShape<'a> {
    anchors: &'a [String],
    task: Option<bool>,
    step: Option<StepShape<'a>>,
    blocks: Vec<BlockShape<'a>>,
}

#[derive(Serialize)]
struct StepShape<'a> {
    number: &'a str,
    checklist_number: &'a str,
    hold: bool,
    optional: bool,
    decision: bool,
}

#[derive(Serialize)]
struct ImageShape<'a> {
    file: &'a str,
    alt: &'a str,
    alt_locale: Option<&'a str>,
    width: Option<u32>,
    height: Option<u32>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum InlineShape<'a> {
    Text {
        text: &'a str,
    },
    Strong {
        text: Vec<Self>,
    },
    Emphasis {
        text: Vec<Self>,
    },
    Code {
        code: &'a str,
    },
    Link {
        to: TargetShape<'a>,
        text: Vec<Self>,
    },
    Image(ImageShape<'a>),
    Label {
        text: Vec<Self>,
    },
    Menu {
        text: Vec<Self>,
    },
    Key {
        text: Vec<Self>,
    },
    StepReference {
        text: Vec<Self>,
    },
    Icon {
        text: Vec<Self>,
    },
    Time {
        datetime: &'a str,
        text: Vec<Self>,
    },
    Number {
        text: Vec<Self>,
    },
    Stale {
        text: Vec<Self>,
    },
    StaleWords {
        text: Vec<Self>,
    },
    Response {
        text: Vec<Self>,
    },
    Isolate {
        dir: &'a str,
        text: Vec<Self>,
    },
    Foreign {
        locale: &'a str,
        dir: &'a str,
        text: Vec<Self>,
    },
    Again {
        locale: &'a str,
        dir: &'a str,
        text: Vec<Self>,
    },
    Html {
        html: &'a str,
    },
}

#[derive(Serialize)]
#[serde(untagged)]
enum TargetShape<'a> {
    Url {
        url: &'a str,
    },
    Anchor {
        anchor: &'a str,
    },
    Page {
        page: &'a str,
        anchor: Option<&'a str>,
    },
}

/// Writes a page and its checklist; the text ends with a line break.
///
/// # Errors
/// Never for a tree; the writer of JSON reports its errors so.
pub fn page(page: &Page, checklist: &Page) -> anyhow::Result<String> {
    let shape = PageShape {
        version: 1,
        id: &page.id,
        path: &page.path,
        locale: page.locale.as_str(),
        dir: page.locale.direction(),
        title: inlines(&page.title),
        name: &page.name,
        name_locale: page.name_lang.as_ref().map(crate::locale::Locale::as_str),
        description: &page.description,
        fallbacks: page.fallbacks,
        stale: Some(page.stale).filter(|stale| *stale > 0),
        blocks: blocks(&page.blocks),
        checklist: ChecklistShape {
            title: inlines(&checklist.title),
            name: &checklist.name,
            blocks: blocks(&checklist.blocks),
        },
    };
    Ok(serde_json::to_string_pretty(&shape)? + "\n")
}

fn blocks(blocks: &[Block]) -> Vec<BlockShape<'_>> {
    blocks
        .iter()
        .map(|block| BlockShape {
            shape: shape(&block.kind),
            role: role(block.role),
            anchors: &block.anchors,
        })
        .collect()
}

fn role(role: Role) -> Option<&'static str> {
    Some(role.name()).filter(|name| !name.is_empty())
}

fn shape(kind: &Kind) -> Shape<'_> {
    match kind {
        Kind::Heading(level, text) => Shape::Heading {
            level: *level,
            text: inlines(text),
        },
        Kind::Paragraph(text) => Shape::Paragraph {
            text: inlines(text),
        },
        Kind::List(list) => Shape::List {
            start: list.start,
            items: list.items.iter().map(item).collect(),
        },
        Kind::Alert(level, title, inner) => Shape::Alert {
            level: level.name(),
            title: inlines(title),
            blocks: blocks(inner),
        },
        Kind::Quote(inner) => Shape::Quote {
            blocks: blocks(inner),
        },
        Kind::Image(image) => Shape::Image(picture(image)),
        Kind::Code(language, code) => Shape::Code { language, code },
        Kind::Table(table) => Shape::Table {
            align: table.align.iter().map(|align| side(*align)).collect(),
            head: table.head.iter().map(|cell| inlines(cell)).collect(),
            rows: (table.rows.iter())
                .map(|row| row.iter().map(|cell| inlines(cell)).collect())
                .collect(),
        },
        Kind::Verbatim(markdown) => Shape::Verbatim { markdown },
        Kind::Html(html) => Shape::Html { html },
        Kind::Rule => Shape::Rule,
    }
}

fn side(align: Align) -> &'static str {
    match align {
        Align::Start => "start",
        Align::Center => "center",
        Align::End => "end",
    }
}

fn item(item: &Item) -> ItemShape<'_> {
    ItemShape {
        anchors: &item.anchors,
        task: item.task,
        step: item.step.as_ref().map(|step| StepShape {
            number: &step.number,
            checklist_number: &step.checklist_number,
            hold: step.hold,
            optional: step.optional,
            decision: step.decision,
        }),
        blocks: blocks(&item.blocks),
    }
}

fn picture(image: &Image) -> ImageShape<'_> {
    ImageShape {
        file: &image.file,
        alt: &image.alt,
        alt_locale: image.alt_lang.as_ref().map(crate::locale::Locale::as_str),
        width: image.size.map(|(width, _)| width),
        height: image.size.map(|(_, height)| height),
    }
}

fn inlines(inlines: &[Inline]) -> Vec<InlineShape<'_>> {
    inlines.iter().map(written).collect()
}

fn written(inline: &Inline) -> InlineShape<'_> {
    match inline {
        Inline::Text(text) => InlineShape::Text { text },
        Inline::Strong(inner) => InlineShape::Strong {
            text: inlines(inner),
        },
        Inline::Emphasis(inner) => InlineShape::Emphasis {
            text: inlines(inner),
        },
        Inline::Code(code) => InlineShape::Code { code },
        Inline::Link(to, inner) => InlineShape::Link {
            to: match to {
                Target::Url(url) => TargetShape::Url { url },
                Target::Anchor(anchor) => TargetShape::Anchor { anchor },
                Target::Page(page, anchor) => TargetShape::Page {
                    page,
                    anchor: anchor.as_deref(),
                },
            },
            text: inlines(inner),
        },
        Inline::Image(image) => InlineShape::Image(picture(image)),
        Inline::Mark(mark, inner) => {
            let text = inlines(inner);
            match mark {
                Mark::Label => InlineShape::Label { text },
                Mark::Menu => InlineShape::Menu { text },
                Mark::Key => InlineShape::Key { text },
                Mark::StepReference(_) => InlineShape::StepReference { text },
                Mark::Icon => InlineShape::Icon { text },
                Mark::Time(datetime) => InlineShape::Time { datetime, text },
                Mark::Number => InlineShape::Number { text },
                Mark::Verbatim => inner
                    .first()
                    .map_or(InlineShape::Html { html: "" }, written),
                Mark::Stale => InlineShape::Stale { text },
                Mark::StaleWords => InlineShape::StaleWords { text },
                Mark::Response => InlineShape::Response { text },
                Mark::Isolate(dir) => InlineShape::Isolate { dir, text },
                Mark::Foreign(locale) => InlineShape::Foreign {
                    locale: locale.as_str(),
                    dir: locale.direction(),
                    text,
                },
                Mark::Again(locale) => InlineShape::Again {
                    locale: locale.as_str(),
                    dir: locale.direction(),
                    text,
                },
            }
        }
        Inline::Html(html) => InlineShape::Html { html },
    }
}
