//! Simple tables written in HTML, to tables: one row of headings, a cell for each column, running text in every cell. Whatever else a table
//! has (spans, captions, lists, breaks, cells without text) leaves it as it is written.

use std::collections::BTreeMap;

use crate::syntax::markdown::Article;
use crate::text::url::{is_place, is_safe};
use crate::tree::{Align, Block, Inline, Inlines, Kind, Table, Target};

/// The tables of one article that become tables, by where they stand.
pub(super) type Lifted = BTreeMap<u32, Table>;

/// Returns the tables of each article that have the same shape in all of them; none unless they are wanted.
pub(super) fn lifted(articles: &[(usize, Article<'_>)], wanted: bool) -> Vec<Lifted> {
    let mut lifted = vec![Lifted::new(); articles.len()];
    if !wanted {
        return lifted;
    }
    let mut all: Vec<Vec<(u32, Option<Table>)>> = Vec::with_capacity(articles.len());
    for (_, article) in articles {
        let mut found = Vec::new();
        collect(&article.blocks, &mut found);
        all.push(found);
    }
    let count = all.first().map_or(0, Vec::len);
    if all.iter().any(|found| found.len() != count) {
        return lifted;
    }
    for at in 0..count {
        let shapes = all.iter().map(|found| found[at].1.as_ref().map(shape));
        let shapes: Vec<_> = shapes.collect();
        if shapes[0].is_none() || shapes.iter().any(|shape| *shape != shapes[0]) {
            continue;
        }
        for (own, found) in lifted.iter_mut().zip(&mut all) {
            let (place, table) = &mut found[at];
            own.extend(table.take().map(|table| (*place, table)));
        }
    }
    lifted
}

fn shape(table: &Table) -> (Vec<Align>, usize) {
    (table.align.clone(), table.rows.len())
}

fn collect(blocks: &[Block], found: &mut Vec<(u32, Option<Table>)>) {
    for block in blocks {
        match &block.kind {
            Kind::Html(text) => {
                let is_table = text.trim_start().get(..6).is_some_and(is_opened);
                if let Some(span) = block.origin.filter(|_| is_table) {
                    found.push((span.start, read(text)));
                }
            }
            Kind::List(list) => list
                .items
                .iter()
                .for_each(|item| collect(&item.blocks, found)),
            Kind::Alert(_, _, inner) | Kind::Quote(inner) => collect(inner, found),
            _ => {}
        }
    }
}

fn is_opened(start: &str) -> bool {
    start.eq_ignore_ascii_case("<table")
}

/// Reads a table; nothing where it is not a simple one.
fn read(text: &str) -> Option<Table> {
    let mut reader = Reader { rest: text };
    let mut align: Vec<Align> = Vec::new();
    let mut head: Vec<Inlines> = Vec::new();
    let mut rows: Vec<Vec<Inlines>> = Vec::new();
    reader.opening("table")?;
    while !reader.takes("</table>") {
        let (row, heading) = match () {
            () if reader.opening("thead").is_some() => continue,
            () if reader.opening("tbody").is_some() => continue,
            () if reader.takes("</thead>") || reader.takes("</tbody>") => continue,
            () => reader.row()?,
        };
        let (places, cells): (Vec<Option<Align>>, Vec<Inlines>) = row.into_iter().unzip();
        if heading != head.is_empty() || cells.is_empty() {
            return None;
        }
        if heading {
            align = places.iter().map(|own| own.unwrap_or_default()).collect();
            head = cells;
            continue;
        }
        let fits = |(own, column): (&Option<Align>, &Align)| own.is_none_or(|own| own == *column);
        if cells.len() != head.len() || !places.iter().zip(&align).all(fits) {
            return None;
        }
        rows.push(cells);
    }
    let whole = reader.rest.trim().is_empty() && !head.is_empty() && !rows.is_empty();
    whole.then_some(Table { align, head, rows })
}

/// A cell: its alignment, where it has one of its own, and its text.
type Cell = (Option<Align>, Inlines);

struct Reader<'t> {
    rest: &'t str,
}

impl<'t> Reader<'t> {
    /// Takes a tag without attributes, and the blanks before it.
    fn takes(&mut self, tag: &str) -> bool {
        let rest = self.rest.trim_start();
        let found = rest
            .get(..tag.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(tag));
        if found {
            self.rest = &rest[tag.len()..];
        }
        found
    }

    /// Takes a tag that opens an element; returns its alignment. Nothing where it says more than how it looks.
    fn opening(&mut self, name: &str) -> Option<Option<Align>> {
        let rest = self.rest.trim_start().strip_prefix('<')?;
        let start = rest.get(..name.len())?;
        let (inner, after) = rest[name.len()..].split_once('>')?;
        if !start.eq_ignore_ascii_case(name)
            || !(inner.is_empty() || inner.starts_with([' ', '\n', '\t']))
        {
            return None;
        }
        let align = looks(inner)?;
        self.rest = after;
        Some(align)
    }

    /// Takes a row, and tells whether it is one of headings.
    fn row(&mut self) -> Option<(Vec<Cell>, bool)> {
        self.opening("tr")?;
        let mut cells = Vec::new();
        let mut headings = 0;
        while !self.takes("</tr>") {
            let (align, end) = match self.opening("th") {
                Some(align) => {
                    headings += 1;
                    (align, "</th>")
                }
                None => (self.opening("td")?, "</td>"),
            };
            self.rest = self.rest.trim_start();
            let paragraph = self.takes("<p>");
            self.rest = self.rest.trim_start();
            let text = self.running(if paragraph { "</p>" } else { end }, true)?;
            if paragraph && !self.takes(end) {
                return None;
            }
            cells.push((align, text));
        }
        let heading = headings > 0;
        (!heading || headings == cells.len()).then_some((cells, heading))
    }

    /// Takes running text up to a tag, with the tag; nothing where there is no text.
    fn running(&mut self, end: &str, in_cell: bool) -> Option<Inlines> {
        let mut all: Inlines = Vec::new();
        loop {
            let (text, _) = self.rest.split_once('<')?;
            self.rest = &self.rest[text.len()..];
            // Blanks belong to the text.
            let text = characters(text)?;
            if self.takes(end) {
                let text = if in_cell { text.trim_end() } else { &text };
                if !text.is_empty() {
                    all.push(Inline::Text(text.to_owned()));
                }
                // A mark of Markdown cannot stand beside a blank inside it.
                let edges = [all.first()?, all.last()?];
                let blank = |one: &Inline| matches!(one, Inline::Text(text) if text.trim() != text);
                return (in_cell || !edges.into_iter().any(blank)).then_some(all);
            }
            if !text.is_empty() {
                all.push(Inline::Text(text));
            }
            all.push(self.element()?);
        }
    }

    fn element(&mut self) -> Option<Inline> {
        for (open, close) in [("<strong>", "</strong>"), ("<b>", "</b>")] {
            if self.takes(open) {
                return self.running(close, false).map(Inline::Strong);
            }
        }
        for (open, close) in [("<em>", "</em>"), ("<i>", "</i>")] {
            if self.takes(open) {
                return self.running(close, false).map(Inline::Emphasis);
            }
        }
        if self.takes("<code>") {
            return match &self.running("</code>", false)?[..] {
                [Inline::Text(code)] => Some(Inline::Code(code.replace('\n', " "))),
                _ => None,
            };
        }
        let (url, after) = self.rest.strip_prefix("<a href=\"")?.split_once("\">")?;
        let url = characters(url).filter(|url| is_safe(url) || is_place(url))?;
        self.rest = after;
        self.running("</a>", false)
            .map(|text| Inline::Link(Target::Url(url), text))
    }
}

/// Reads attributes that say how something looks; nothing where there are others.
fn looks(attributes: &str) -> Option<Option<Align>> {
    let mut align = None;
    let mut rest = attributes.trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        let value = value.to_ascii_lowercase();
        let own = match name {
            "align" => Some(value.as_str()),
            "style" => value
                .split(';')
                .filter_map(|one| one.split_once(':'))
                .find(|(key, _)| key.trim() == "text-align")
                .map(|(_, value)| value.trim()),
            "class" | "width" | "border" | "cellpadding" | "cellspacing" | "valign" => None,
            _ => return None,
        };
        align = match own {
            Some("left" | "start") => Some(Align::Start),
            Some("center") => Some(Align::Center),
            Some("right" | "end") => Some(Align::End),
            Some(_) => return None,
            None => align,
        };
        rest = after.trim_start();
    }
    Some(align)
}

/// Returns the characters that a reader of HTML sees, with single blanks; nothing where something stands for what is not known here.
fn characters(text: &str) -> Option<String> {
    // Braces are calls of a platform.
    if text.contains(['{', '}']) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let (name, after) = after.split_once(';')?;
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "nbsp" => '\u{A0}',
            _ => return None,
        });
        rest = after;
    }
    out.push_str(rest);
    let mut single = String::with_capacity(out.len());
    for c in out.chars() {
        let blank = |c: char| c.is_ascii_whitespace();
        match single.chars().last() {
            Some(last) if blank(last) && blank(c) => {
                if c == '\n' {
                    single.pop();
                    single.push('\n');
                }
            }
            _ => single.push(c),
        }
    }
    Some(single)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::tree::{Align, Inlines, plain};

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let shown = read(text).map(|table| {
            let rows = std::iter::once(&table.head).chain(&table.rows);
            let row = |cells: &Vec<Inlines>| {
                let cells: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
                cells.join("|")
            };
            rows.map(row).collect::<Vec<_>>().join("/")
        });
        assert_eq!(shown.as_deref(), expected, "{text}");
    }

    const HEAD: &str = "<table class=\"wide\"><thead><tr><th>A</th>\n<th>B</th></tr></thead>";

    #[test]
    fn simple_tables_are_read() {
        let body = |cells: &str| format!("{HEAD}<tbody><tr>{cells}</tr></tbody></table>\n");
        check(&body("<td>1</td><td>2</td>"), Some("A|B/1|2"));
        check(
            &body("<td> <p>1 &amp; x</p> </td>\n<td>備  註\n 二</td>"),
            Some("A|B/1 & x|備 註\n二"),
        );
        check(
            &body("<td>a <b>c</b> d</td><td><a href=\"x.md\">y</a></td>"),
            Some("A|B/a c d|y"),
        );
        for cells in [
            "<td>1</td>",
            "<td>1</td><td></td>",
            "<td colspan=\"2\">1</td>",
            "<td>1<br>2</td><td>3</td>",
            "<th>1</th><td>2</td>",
            "<th>1</th><th>2</th>",
            "<td>1</td><td><ul><li>2</li></ul></td>",
            "<td>1</td><td>{{x}}</td>",
            "<td>1</td><td>&copy;</td>",
            "<td>1</td><td>a<b> c</b></td>",
            "<td>1</td><td align=\"right\">2</td>",
            "<td>1</td><td>2",
            "<td>1</td><td><a href=\"javascript:x\">2</a></td>",
        ] {
            check(&body(cells), None);
        }
        check("<table><tr><td>1</td></tr></table>", None);
        check("<table><caption>x</caption></table>", None);
        check("<table", None);
    }

    #[test]
    fn columns_keep_their_side() {
        let text = "<table><tr><th style=\"color: red; text-align: right\">A</th><th align=\"center\">B</th></tr><tr><td align=\"right\">1</td><td>2</td></tr></table>";
        let table = read(text).unwrap();
        assert_eq!(table.align, [Align::End, Align::Center]);
    }
}
