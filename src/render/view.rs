//! What the templates see. Field names are part of the interface: a project may bring its own templates.

use serde::Serialize;

use super::address::Address;
use super::published::AlternateView;
use super::sheet::SheetView;
use super::{html, verbatim};
use crate::tree::{
    Align, Block, Image, Inline, Inlines, Input, Item, Kind, Mark, Page, Role, Step, Table,
};

/// A page of the site, or its checklist.
#[derive(Serialize)]
pub(super) struct PageView<'a> {
    /// Language tag.
    pub lang: &'a str,
    /// `ltr` or `rtl`.
    pub dir: &'a str,
    /// Name of the project.
    pub site: &'a str,
    /// Title as HTML.
    pub title: String,
    /// Title as text.
    pub name: &'a str,
    /// Language of the title, where it is not the page's.
    pub name_lang: Option<&'a str>,
    /// One sentence about the page; may be empty.
    pub description: &'a str,
    /// Way to the root of the site: `../`.
    pub root: String,
    /// Way to the folder of the locale.
    pub up: String,
    /// Address of the guide; empty where there is none.
    pub guide: String,
    /// Address of the index of the locale; empty where there is none.
    pub index: String,
    /// Address of what the site can be searched for; empty where there is no site.
    pub search: String,
    /// When the document was last reviewed, as HTML; may be empty.
    pub reviewed: String,
    /// Address of the checklist; empty where there is none.
    pub checklist: String,
    /// Anchor of the content: `content`, unless a place of the page has it.
    pub main: String,
    /// Anchor of the heading above the table of contents: `contents`, unless a place of the page has it.
    pub nav: String,
    /// The page in every locale.
    pub locales: Vec<LocaleView<'a>>,
    /// Address of the page on the web; empty where the settings name none.
    pub canonical: String,
    /// The languages the page is there in, for search engines.
    pub alternates: Vec<AlternateView<'a>>,
    /// Headings of level 2 and 3.
    pub contents: Vec<HeadingView>,
    /// The blocks as HTML; empty where the project replaces what writes them.
    pub body: String,
    /// The blocks, sections nested; only where the project has templates that may ask for them.
    pub blocks: Vec<BlockView<'a>>,
    /// How a checklist is used: `read-do`, `do-confirm`, `challenge-response`, or empty.
    pub mode: &'static str,
    /// What only a checklist shows.
    pub sheet: Option<SheetView<'a>>,
}

/// A locale in the language switch.
#[derive(Serialize)]
pub(super) struct LocaleView<'a> {
    pub tag: &'a str,
    pub dir: &'a str,
    pub name: &'a str,
    pub href: String,
    pub current: bool,
}

/// A heading in the table of contents.
#[derive(Serialize)]
pub(super) struct HeadingView {
    pub anchor: String,
    pub html: String,
    pub level: u8,
}

/// A block. Fields that are empty or 0 are not there at all: ask for them with `{% if b.field %}`.
#[derive(Default, Serialize)]
pub(super) struct BlockView<'a> {
    /// `section paragraph list steps alert image code quote table verbatim rule`.
    pub kind: &'static str,
    /// `before next support signoff banner sentence why detail first input secret run verify time tabs decision result undo hold caption`, or empty.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub role: &'static str,
    /// Anchor; may be empty.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub id: &'a str,
    /// Older anchors.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub aka: &'a [String],
    /// Running text as HTML: of a paragraph, a heading, the title of an alert, the caption of an image.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub html: String,
    /// Level of a heading, 2 to 6.
    #[serde(skip_serializing_if = "is_zero")]
    pub level: u32,
    /// Name of an alert's level.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub alert: &'static str,
    /// First number of an ordered list; 0 for bullets.
    #[serde(skip_serializing_if = "is_zero")]
    pub start: u32,
    /// Items of a list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemView<'a>>,
    /// In a checklist the rows of the table of a section: items with a `key` are boxes to tick, others hold `blocks` alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<ItemView<'a>>,
    /// In a checklist what the reader fills in: `text`, `number`, or `choice` for one of the items; or empty.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub field: &'static str,
    /// Blocks inside.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Self>,
    /// Image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<ImageView<'a>>,
    /// Literal text of a code block.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub code: &'a str,
    /// Language of a code block.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub language: &'a str,
    /// Table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<TableView>,
}

/// A table: alignment is `start`, `center` or `end`; cells are HTML.
#[derive(Serialize)]
pub(super) struct TableView {
    pub head: Vec<CellView>,
    pub rows: Vec<Vec<CellView>>,
}

/// A cell of a table.
#[derive(Serialize)]
pub(super) struct CellView {
    pub html: String,
    pub align: &'static str,
}

/// An item of a list; a step. Fields that are empty or false are not there.
#[derive(Default, Serialize)]
pub(super) struct ItemView<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    pub id: &'a str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub aka: &'a [String],
    /// Number of a step: `3.2`; in a checklist `2.4`.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub number: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub hold: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    pub blocks: Vec<BlockView<'a>>,
    /// In a checklist of challenges what is answered, chosen or written down.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub response: Vec<BlockView<'a>>,
    /// In a checklist the name of a box to tick, the same in every language.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// In a checklist what the item says, apart from `blocks`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub html: String,
}

/// An image.
#[derive(Serialize)]
pub(super) struct ImageView<'a> {
    pub src: String,
    pub alt: &'a str,
    pub lang: Option<&'a str>,
    pub width: Option<u32>,
    pub height: Option<u32>,
}

/// Nests the blocks of a page below their headings.
pub(super) fn blocks<'a>(blocks: &'a [Block], address: Address<'_>) -> Vec<BlockView<'a>> {
    let mut open: Vec<BlockView<'a>> = vec![BlockView::default()];
    for block in blocks {
        if let Kind::Heading(level, text) = &block.kind {
            while open.len() > 1
                && open
                    .last()
                    .is_some_and(|section| section.level >= u32::from(*level))
            {
                close(&mut open);
            }
            let (id, aka) = anchors(&block.anchors);
            open.push(BlockView {
                kind: "section",
                role: block.role.name(),
                id,
                aka,
                html: html::text(text, address),
                level: u32::from(*level),
                ..BlockView::default()
            });
            continue;
        }
        if let Some(section) = open.last_mut() {
            push(block, address, &mut section.blocks);
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map_or_else(Vec::new, |root| root.blocks)
}

fn close(open: &mut Vec<BlockView<'_>>) {
    if let Some(section) = open.pop()
        && let Some(outer) = open.last_mut()
    {
        outer.blocks.push(section);
    }
}

fn push<'a>(block: &'a Block, address: Address<'_>, out: &mut Vec<BlockView<'a>>) {
    if block.role == Role::Caption
        && let (Kind::Paragraph(text), Some(image)) = (&block.kind, out.last_mut())
        && image.kind == "image"
    {
        image.html = html::text(text, address);
        return;
    }
    let (id, aka) = anchors(&block.anchors);
    let mut view = BlockView {
        role: block.role.name(),
        id,
        aka,
        ..BlockView::default()
    };
    match &block.kind {
        Kind::Heading(level, text) => {
            (view.kind, view.level, view.html) =
                ("section", u32::from(*level), html::text(text, address));
        }
        Kind::Paragraph(text) => {
            // The checklist has a column for numbers, and one for responses.
            let response = text.iter().find_map(|inline| match inline {
                Inline::Mark(Mark::Response, inner) => Some(inner.as_slice()),
                _ => None,
            });
            let shown = match text.first() {
                Some(Inline::Mark(Mark::Number, _)) => &text[1..],
                _ => response.unwrap_or(text),
            };
            (view.kind, view.html) = ("paragraph", html::text(shown, address));
        }
        Kind::List(list) => {
            view.kind = if block.role == Role::Steps {
                "steps"
            } else {
                "list"
            };
            view.start = list.start.unwrap_or(0);
            view.items = list
                .items
                .iter()
                .map(|item| self::item(item, address))
                .collect();
        }
        Kind::Alert(level, title, inner) => {
            (view.kind, view.alert, view.html) =
                ("alert", level.name(), html::text(title, address));
            view.blocks = flat(inner, address);
        }
        Kind::Quote(inner) => (view.kind, view.blocks) = ("quote", flat(inner, address)),
        Kind::Image(image) => {
            (view.kind, view.image) = ("image", Some(self::image(image, address)));
        }
        Kind::Code(language, code) => {
            (view.kind, view.language, view.code) = ("code", language, code);
        }
        Kind::Html(html) => (view.kind, view.code) = ("code", html),
        Kind::Verbatim(text) => (view.kind, view.html) = ("verbatim", verbatim::html(text)),
        Kind::Table(table) => {
            (view.kind, view.table) = ("table", Some(self::table(table, address)));
        }
        Kind::Rule => view.kind = "rule",
    }
    out.push(view);
}

fn flat<'a>(blocks: &'a [Block], address: Address<'_>) -> Vec<BlockView<'a>> {
    let mut views = Vec::with_capacity(blocks.len());
    for block in blocks {
        push(block, address, &mut views);
    }
    views
}

fn item<'a>(item: &'a Item, address: Address<'_>) -> ItemView<'a> {
    let (id, aka) = anchors(&item.anchors);
    let mut blocks = flat(&item.blocks, address);
    let step = item.step.as_ref();
    if let (Some(_), Some(step)) = (item.task, step) {
        set_fields(&mut blocks, step);
    }
    let number = step.map_or("", |step| {
        if item.task.is_some() {
            &step.checklist_number
        } else {
            &step.number
        }
    });
    ItemView {
        id,
        aka,
        number,
        hold: step.is_some_and(|step| step.hold),
        optional: step.is_some_and(|step| step.optional),
        blocks,
        ..ItemView::default()
    }
}

/// Says of the blocks of a step which of them are filled in, and how.
fn set_fields(blocks: &mut [BlockView<'_>], step: &Step) {
    for block in blocks {
        match (block.role, block.kind, step.input) {
            ("input", _, Some(Input::Secret)) => block.role = "secret",
            ("input", _, Some(Input::Number)) => block.field = "number",
            ("input", ..) | ("verify", "paragraph", _) => block.field = "text",
            ("decision" | "verify", "list", _) => block.field = "choice",
            _ => {}
        }
    }
}

fn table(table: &Table, address: Address<'_>) -> TableView {
    let row = |cells: &[Inlines]| {
        let cells = cells.iter().enumerate().map(|(at, cell)| CellView {
            html: html::text(cell, address),
            align: match table.align.get(at) {
                Some(Align::Center) => "center",
                Some(Align::End) => "end",
                _ => "start",
            },
        });
        cells.collect()
    };
    TableView {
        head: row(&table.head),
        rows: table.rows.iter().map(|cells| row(cells)).collect(),
    }
}

fn image<'a>(image: &'a Image, address: Address<'_>) -> ImageView<'a> {
    ImageView {
        src: address.image(image),
        alt: &image.alt,
        lang: image.alt_lang.as_ref().map(crate::locale::Locale::as_str),
        width: image.size.map(|(width, _)| width),
        height: image.size.map(|(_, height)| height),
    }
}

/// Returns the headings of a page for its table of contents.
pub(super) fn contents(page: &Page, address: Address<'_>) -> Vec<HeadingView> {
    let headings = page.blocks.iter().filter_map(|block| match &block.kind {
        Kind::Heading(level @ 2..=3, text) => Some((block, *level, text)),
        _ => None,
    });
    headings
        .filter_map(|(block, level, text)| {
            let anchor = block.anchors.first()?.clone();
            Some(HeadingView {
                anchor,
                html: html::text(text, address),
                level,
            })
        })
        .collect()
}

/// Tells whether a field of a view can be left out.
fn is_zero(number: &u32) -> bool {
    *number == 0
}

fn anchors(anchors: &[String]) -> (&str, &[String]) {
    match anchors.split_first() {
        Some((first, rest)) => (first, rest),
        None => ("", &[]),
    }
}
