//! The blocks of a page as HTML, as the components of `html/blocks.html` and `html/checklist.html` write them.
//!
//! Nothing but these components decides what the HTML of a block looks like; this is what they come to, written without a template
//! for each block, which is most of what a page costs. A project that replaces one of them gets what its own writes. A test holds
//! pages of both kinds against each other.

mod sheet;

use std::fmt::Write as _;

pub(super) use sheet::sheet;

use super::html::escape;
use super::view::{BlockView, CellView, ImageView, ItemView, TableView};

/// Bytes that the blocks of nearly every page fit in.
const USUAL_BYTES: usize = 8 << 10;

/// Returns the blocks of a guide: what the component `blocks` writes.
pub(super) fn guide(all: &[BlockView<'_>]) -> String {
    let mut out = String::with_capacity(USUAL_BYTES);
    blocks(all, &mut out);
    out
}

fn blocks(all: &[BlockView<'_>], out: &mut String) {
    for one in all {
        block(one, out);
    }
}

fn block(block: &BlockView<'_>, out: &mut String) {
    match block.kind {
        "paragraph" => {
            tag("p", block.role, out);
            out.push_str(&block.html);
            out.push_str("</p>\n");
        }
        "image" => figure(block, out),
        "alert" => {
            out.push_str("<div class=\"alert ");
            out.push_str(block.alert);
            if !block.role.is_empty() {
                out.push(' ');
                out.push_str(block.role);
            }
            out.push_str("\" role=\"note\">\n<p class=\"alert-title\">");
            out.push_str(&block.html);
            out.push_str("</p>\n");
            blocks(&block.blocks, out);
            out.push_str("</div>\n");
        }
        "steps" => {
            out.push_str("<ol class=\"steps\"");
            start(block, out);
            out.push_str(">\n");
            for item in &block.items {
                step(item, out);
            }
            out.push_str("</ol>\n");
        }
        "list" => list(block, out),
        "section" => section(block, out),
        "quote" => {
            out.push_str("<blockquote>");
            blocks(&block.blocks, out);
            out.push_str("</blockquote>\n");
        }
        "code" => {
            out.push_str("<pre dir=\"ltr\"");
            class(block.role, out);
            out.push_str("><code");
            if !block.language.is_empty() {
                out.push_str(" class=\"language-");
                escape(block.language, out);
                out.push('"');
            }
            out.push('>');
            escape(block.code, out);
            out.push_str("</code></pre>\n");
        }
        "verbatim" => {
            out.push_str("<div class=\"verbatim\">");
            out.push_str(&block.html);
            out.push_str("</div>\n");
        }
        "table" => {
            if let Some(table) = &block.table {
                self::table(table, out);
            }
        }
        "rule" => out.push_str("<hr>\n"),
        _ => {}
    }
}

/// Writes what the component `anchors` writes.
fn anchors(all: &[String], out: &mut String) {
    for anchor in all {
        out.push_str("<span");
        attribute("id", anchor, out);
        out.push_str("></span>");
    }
}

fn step(item: &ItemView<'_>, out: &mut String) {
    out.push_str("<li");
    attribute("id", item.id, out);
    if item.hold {
        class("hold", out);
    }
    if item.id.is_empty() {
        out.push_str("><span class=\"number\"></span>");
    } else {
        out.push_str("><a class=\"number\" href=\"#");
        escape(item.id, out);
        out.push_str("\">");
        escape(item.number, out);
        out.push_str("</a>");
    }
    out.push_str("<div class=\"step\">");
    anchors(item.aka, out);
    out.push('\n');
    blocks(&item.blocks, out);
    out.push_str("</div></li>\n");
}

fn list(block: &BlockView<'_>, out: &mut String) {
    let name = if block.start == 0 { "ul" } else { "ol" };
    out.push('<');
    out.push_str(name);
    if block.start != 0 {
        start(block, out);
    }
    class(block.role, out);
    out.push_str(">\n");
    for item in &block.items {
        out.push_str("<li>");
        blocks(&item.blocks, out);
        out.push_str("</li>\n");
    }
    out.push_str("</");
    out.push_str(name);
    out.push_str(">\n");
}

fn section(block: &BlockView<'_>, out: &mut String) {
    out.push_str("<section");
    attribute("aria-labelledby", block.id, out);
    class(block.role, out);
    out.push_str(">\n");
    heading(
        block,
        !block.id.is_empty() && !block.html.contains("<a "),
        out,
    );
    blocks(&block.blocks, out);
    out.push_str("</section>\n");
}

/// Writes the heading of a section; with `linked` it is a link to itself.
fn heading(block: &BlockView<'_>, linked: bool, out: &mut String) {
    let _ = write!(out, "<h{}", block.level);
    attribute("id", block.id, out);
    out.push('>');
    anchors(block.aka, out);
    if linked {
        out.push_str("<a href=\"#");
        escape(block.id, out);
        out.push_str("\">");
    }
    out.push_str(&block.html);
    if linked {
        out.push_str("</a>");
    }
    let _ = writeln!(out, "</h{}>", block.level);
}

fn figure(block: &BlockView<'_>, out: &mut String) {
    let Some(image) = &block.image else {
        return;
    };
    let ImageView {
        src,
        alt,
        lang,
        width,
        height,
    } = image;
    out.push_str("<figure><img src=\"");
    escape(src, out);
    out.push_str("\" alt=\"");
    escape(alt, out);
    out.push('"');
    attribute("lang", lang.unwrap_or_default(), out);
    if let (Some(width), Some(height)) = (width, height) {
        let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
    }
    out.push_str(" loading=\"lazy\">");
    if !block.html.is_empty() {
        out.push_str("<figcaption>");
        out.push_str(&block.html);
        out.push_str("</figcaption>");
    }
    out.push_str("</figure>\n");
}

fn table(table: &TableView, out: &mut String) {
    let cell = |open: &str, cell: &CellView, close: &str, out: &mut String| {
        out.push_str(open);
        if cell.align != "start" {
            class(cell.align, out);
        }
        out.push('>');
        out.push_str(&cell.html);
        out.push_str(close);
    };
    out.push_str("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
    for one in &table.head {
        cell("<th scope=\"col\"", one, "</th>", out);
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for one in row {
            cell("<td", one, "</td>", out);
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table></div>\n");
}

fn tag(name: &str, role: &str, out: &mut String) {
    out.push('<');
    out.push_str(name);
    class(role, out);
    out.push('>');
}

/// Says where the numbers of a list begin, unless with 1.
fn start(block: &BlockView<'_>, out: &mut String) {
    if block.start != 1 {
        let _ = write!(out, " start=\"{}\"", block.start);
    }
}

fn class(name: &str, out: &mut String) {
    attribute("class", name, out);
}

/// Writes an attribute, unless its value is empty.
fn attribute(name: &str, value: &str, out: &mut String) {
    if !value.is_empty() {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
}
