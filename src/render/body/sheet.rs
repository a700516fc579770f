//! The blocks of a checklist: tables with a row for each box.

use std::collections::BTreeMap;

use super::{anchors, attribute, block, blocks, class, escape, heading};
use crate::render::view::{BlockView, ItemView};

/// What tables are written with.
#[derive(Clone, Copy)]
struct Sheet<'s> {
    words: &'s BTreeMap<&'static str, String>,
    mode: &'s str,
    /// Whether responses have a column of their own.
    apart: bool,
}

/// Returns the blocks of a checklist: what the component `tables` writes.
pub(in crate::render) fn sheet(
    all: &[BlockView<'_>],
    words: &BTreeMap<&'static str, String>,
    mode: &str,
) -> String {
    let mut out = String::with_capacity(super::USUAL_BYTES);
    let sheet = Sheet {
        words,
        mode,
        apart: mode == "challenge-response",
    };
    sheet.tables(all, &mut out);
    out
}

impl Sheet<'_> {
    fn tables(self, all: &[BlockView<'_>], out: &mut String) {
        for one in all {
            match (one.kind, one.role) {
                ("section", "signoff") => self.sign_off(one, out),
                ("section", _) => self.section(one, out),
                _ => {
                    block(one, out);
                    if self.apart && one.role == "mode" {
                        self.signed(&["reader", "responder"], out);
                        out.push('\n');
                    }
                }
            }
        }
    }

    fn sign_off(self, section: &BlockView<'_>, out: &mut String) {
        out.push_str("<section class=\"signoff\" aria-labelledby=\"");
        escape(section.id, out);
        out.push_str("\">\n");
        heading(section, false, out);
        for item in section.blocks.iter().flat_map(|list| &list.items) {
            out.push_str("<div class=\"signer\">\n");
            blocks(&item.blocks, out);
            self.signed(&["sign_name", "sign_date", "sign_signature"], out);
            out.push_str("\n</div>\n");
        }
        out.push_str("</section>\n");
    }

    fn section(self, section: &BlockView<'_>, out: &mut String) {
        let titled = !section.html.is_empty();
        if titled {
            out.push_str("<section");
            attribute("aria-labelledby", section.id, out);
            out.push_str(">\n");
        }
        if !section.rows.is_empty() {
            self.table(section, titled, out);
        } else if titled {
            heading(section, false, out);
        }
        self.tables(&section.blocks, out);
        if titled {
            out.push_str("</section>\n");
        }
    }

    fn table(self, section: &BlockView<'_>, titled: bool, out: &mut String) {
        out.push_str("<table");
        if self.apart {
            class("apart", out);
        }
        out.push_str(">\n<colgroup><col class=\"box\"><col class=\"number\"><col>");
        if self.apart {
            out.push_str("<col class=\"response\">");
        }
        out.push_str("</colgroup>\n<thead>\n");
        if titled {
            out.push_str("<tr>");
            self.wide(out);
            heading(section, false, out);
            out.push_str("</td></tr>\n");
        }
        out.push_str("<tr>");
        self.unseen("done", out);
        self.unseen("number", out);
        match self.mode {
            "challenge-response" => {
                out.push_str("<th scope=\"col\">");
                self.word("challenge", out);
                out.push_str("</th><th class=\"response\" scope=\"col\">");
                self.word("response", out);
                out.push_str("</th>");
            }
            "do-confirm" => {
                out.push_str("<th scope=\"col\">");
                self.word("confirm", out);
                out.push_str("</th>");
            }
            _ => self.unseen("step", out),
        }
        out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &section.rows {
            self.row(row, out);
        }
        out.push_str("</tbody>\n</table>\n");
    }

    fn row(self, row: &ItemView<'_>, out: &mut String) {
        if row.key.is_empty() {
            out.push_str("<tr class=\"said\">");
            self.wide(out);
            blocks(&row.blocks, out);
            out.push_str("</td></tr>\n");
            return;
        }
        out.push_str("<tr");
        attribute("id", row.id, out);
        if row.hold {
            class("hold", out);
        }
        out.push_str(">\n<td class=\"box\"><input type=\"checkbox\" id=\"tick_");
        escape(&row.key, out);
        out.push('"');
        attribute("name", &row.key, out);
        out.push_str("></td>\n<td class=\"number\">");
        escape(row.number, out);
        out.push_str("</td>\n<td class=\"step\">");
        anchors(row.aka, out);
        out.push_str("<p><label for=\"tick_");
        escape(&row.key, out);
        out.push_str("\" id=\"says_");
        escape(&row.key, out);
        out.push_str("\">");
        out.push_str(&row.html);
        out.push_str("</label></p>\n");
        parts(&row.blocks, &row.key, out);
        if row.hold {
            self.signed(&["checked_by"], out);
        }
        out.push_str("</td>");
        if self.apart {
            out.push_str("\n<td class=\"response\">");
            parts(&row.response, &row.key, out);
            out.push_str("</td>");
        }
        out.push_str("\n</tr>\n");
    }

    /// Begins a cell of the full width.
    fn wide(self, out: &mut String) {
        out.push_str("<td colspan=\"");
        out.push(if self.apart { '4' } else { '3' });
        out.push_str("\">");
    }

    /// Writes the head of a column that only those see who hear the page.
    fn unseen(self, word: &str, out: &mut String) {
        out.push_str("<th scope=\"col\"><span class=\"hidden\">");
        self.word(word, out);
        out.push_str("</span></th>");
    }

    /// Writes lines to sign on, with what belongs on each.
    fn signed(self, words: &[&str], out: &mut String) {
        out.push_str("<p class=\"sign\">");
        for word in words {
            out.push_str("<span class=\"pair\">");
            self.word(word, out);
            out.push_str("<span class=\"line\"></span></span>");
        }
        out.push_str("</p>");
    }

    fn word(self, name: &str, out: &mut String) {
        escape(self.words.get(name).map_or("", String::as_str), out);
    }
}

/// Writes what belongs to a box: what the component `parts` writes.
fn parts(all: &[BlockView<'_>], key: &str, out: &mut String) {
    for part in all {
        match part.field {
            "" => block(part, out),
            "choice" => {
                out.push_str("<div class=\"choice\" role=\"radiogroup\" aria-labelledby=\"says_");
                escape(key, out);
                out.push_str("\">\n");
                for (at, option) in part.items.iter().enumerate() {
                    out.push_str("<label><input type=\"radio\" name=\"");
                    field(part, key, out);
                    out.push_str("\" value=\"");
                    out.push_str(&(at + 1).to_string());
                    out.push_str("\"> <span>");
                    for block in &option.blocks {
                        out.push_str(&block.html);
                    }
                    out.push_str("</span></label>\n");
                }
                out.push_str("</div>\n");
            }
            kind => {
                out.push_str("<p><label class=\"fill\"><span>");
                out.push_str(&part.html);
                out.push_str("</span> <input type=\"text\" name=\"");
                field(part, key, out);
                out.push_str("\" autocomplete=\"off\"");
                if kind == "number" {
                    attribute("inputmode", "decimal", out);
                }
                out.push_str("></label></p>\n");
            }
        }
    }
}

/// Writes the name of what is filled in.
fn field(part: &BlockView<'_>, key: &str, out: &mut String) {
    escape(key, out);
    out.push('.');
    out.push_str(part.role);
}
