//! What an independent reader of CommonMark makes of a page: one line for each block, with its text, links and pictures.
//!
//! Left aside is what two ways of writing may differ in: anchors in headings, how lines are broken, how an address is encoded,
//! whether emphasis is written with asterisks or tags, and whether items stand close together.

use comrak::nodes::{AstNode, ListType, NodeValue, TableAlignment};
use comrak::{Arena, Options, parse_document};
use stegvis::text::script::needs_space;

/// A page as it was read.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// The blocks, one line each.
    pub(crate) blocks: Vec<String>,
    /// How often the reader saw strong emphasis.
    pub(crate) strong: usize,
}

/// Reads a page; `folder` is the folder it stands in, from which its addresses lead.
pub(crate) fn read(text: &str, folder: &str) -> Reading {
    let text = text
        .strip_prefix('\u{FEFF}')
        .unwrap_or(text)
        .replace("\r\n", "\n");
    let text: String = text.split_inclusive('\n').map(untabbed).collect();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    let arena = Arena::new();
    let root = parse_document(&arena, without_front(&text), &options);
    let mut reader = Reader {
        folder,
        reading: Reading::default(),
    };
    for node in root.children() {
        reader.block(node, 0);
    }
    reader.reading
}

/// Returns a line with blanks for the tabs at its start: this reader counts a tab before a fence as one column.
fn untabbed(line: &str) -> String {
    let text = line.trim_start_matches([' ', '\t']);
    let mut columns = 0;
    for c in line[..line.len() - text.len()].chars() {
        columns = if c == '\t' {
            columns / 4 * 4 + 4
        } else {
            columns + 1
        };
    }
    " ".repeat(columns) + text
}

/// Returns the words of a reading: runs of letters and digits, and every Chinese character.
pub(crate) fn words(reading: &Reading) -> Vec<String> {
    let mut words = Vec::new();
    for line in &reading.blocks {
        let mut word = String::new();
        for c in line.chars() {
            let wide = u32::from(c) >= 0x2E80;
            if c.is_alphanumeric() && !wide {
                word.push(c);
                continue;
            }
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            if wide && c.is_alphanumeric() {
                words.push(c.into());
            }
        }
        if !word.is_empty() {
            words.push(word);
        }
    }
    words
}

fn without_front(text: &str) -> &str {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return text;
    };
    let mut end = first.len();
    for line in lines {
        end += line.len();
        if line.trim_end() == "---" {
            return &text[end..];
        }
    }
    text
}

struct Reader<'a> {
    folder: &'a str,
    reading: Reading,
}

impl Reader<'_> {
    fn line(&mut self, depth: usize, text: &str) {
        let text = folded(text);
        self.reading
            .blocks
            .push(format!("{}{text}", "  ".repeat(depth)));
    }

    fn block<'a>(&mut self, node: &'a AstNode<'a>, depth: usize) {
        let value = node.data.borrow().value.clone();
        let text = |reader: &mut Self| {
            let mut out = String::new();
            reader.inlines(node, &mut out);
            out
        };
        match value {
            NodeValue::Heading(heading) => {
                let text = text(self);
                self.line(depth, &format!("h{} {text}", heading.level));
            }
            NodeValue::Paragraph => {
                let text = text(self);
                if !folded(&text).is_empty() {
                    self.line(depth, &format!("p {text}"));
                }
            }
            NodeValue::CodeBlock(code) => {
                let info = code.info.split_whitespace().next().unwrap_or("");
                let literal = code.literal.trim_end().replace('\n', "⏎").replace(' ', "␠");
                self.line(depth, &format!("code {info} {literal}"));
            }
            NodeValue::HtmlBlock(html) => {
                let html: Vec<&str> = html.literal.split_whitespace().collect();
                if html != ["<!--", "-->"] {
                    self.line(depth, &format!("html {}", html.join(" ")));
                }
            }
            NodeValue::List(list) => {
                let name = match list.list_type {
                    ListType::Ordered => format!("ol from {}", list.start),
                    ListType::Bullet => "ul".to_owned(),
                };
                self.line(depth, &name);
                self.children(node, depth + 1);
            }
            NodeValue::Item(_) => {
                self.line(depth, "item");
                self.children(node, depth + 1);
            }
            NodeValue::BlockQuote => self.quotation(node, depth),
            NodeValue::Table(table) => {
                // Text begins at the left unless it is told otherwise.
                let left = |align: &TableAlignment| match align {
                    TableAlignment::None => TableAlignment::Left,
                    align => *align,
                };
                let alignments: Vec<TableAlignment> = table.alignments.iter().map(left).collect();
                self.line(depth, &format!("table {alignments:?}"));
                self.children(node, depth + 1);
            }
            NodeValue::TableRow(_) => {
                self.line(depth, "row");
                self.children(node, depth + 1);
            }
            NodeValue::TableCell => {
                let text = text(self);
                self.line(depth, &format!("cell {text}"));
            }
            NodeValue::ThematicBreak => self.line(depth, "rule"),
            other => self.line(depth, &format!("{other:?}")),
        }
    }

    /// Adds a quotation; one that opens with a line of its own such as `[!NOTE]` is an alert.
    fn quotation<'a>(&mut self, node: &'a AstNode<'a>, depth: usize) {
        let mut first = String::new();
        if let Some(paragraph) = node.first_child()
            && matches!(paragraph.data.borrow().value, NodeValue::Paragraph)
        {
            self.inlines(paragraph, &mut first);
        }
        let (marker, rest) = first.split_once('\n').unwrap_or((&first, ""));
        let levels = ["note", "tip", "important", "caution", "warning"];
        let marker = marker.trim().to_lowercase();
        let marker = marker.trim_end_matches("<br>").trim_end();
        let word = marker
            .strip_prefix("[!")
            .and_then(|word| word.strip_suffix(']'));
        let Some(word) = word.filter(|word| levels.contains(word)) else {
            self.line(depth, "quote");
            return self.children(node, depth + 1);
        };
        self.line(depth, &format!("alert {word}"));
        if !rest.trim().is_empty() {
            self.line(depth + 1, &format!("p {rest}"));
        }
        for child in node.children().skip(1) {
            self.block(child, depth + 1);
        }
    }

    fn children<'a>(&mut self, node: &'a AstNode<'a>, depth: usize) {
        for child in node.children() {
            self.block(child, depth);
        }
    }

    fn inlines<'a>(&mut self, node: &'a AstNode<'a>, out: &mut String) {
        for child in node.children() {
            let value = child.data.borrow().value.clone();
            match value {
                NodeValue::Text(text) => out.push_str(&text),
                NodeValue::SoftBreak => out.push('\n'),
                // In HTML one is the other.
                NodeValue::LineBreak => out.push_str("<br>\n"),
                NodeValue::Code(code) => {
                    out.push('`');
                    out.push_str(&code.literal);
                    out.push('`');
                }
                NodeValue::HtmlInline(html) => self.html(&html, out),
                NodeValue::Strong => self.between("**", child, out),
                NodeValue::Emph => self.between("*", child, out),
                NodeValue::Strikethrough => self.between("~~", child, out),
                NodeValue::Link(link) => {
                    out.push('[');
                    self.inlines(child, out);
                    out.push_str(&format!("]({})", self.address(&link.url)));
                }
                NodeValue::Image(link) => {
                    let mut text = String::new();
                    // No reader sees emphasis in the text of a picture.
                    let strong = self.reading.strong;
                    self.inlines(child, &mut text);
                    self.reading.strong = strong;
                    out.push_str("![");
                    out.push_str(text.replace('*', "").trim());
                    out.push_str(&format!("]({})", self.address(&link.url)));
                }
                _ => self.inlines(child, out),
            }
        }
    }

    fn between<'a>(&mut self, mark: &str, node: &'a AstNode<'a>, out: &mut String) {
        let mut inner = String::new();
        self.inlines(node, &mut inner);
        // Emphasis of nothing is not seen.
        if inner.chars().all(|c| c == '\u{200B}' || c.is_whitespace()) {
            return out.push_str(&inner);
        }
        self.reading.strong += usize::from(mark == "**");
        out.push_str(&format!("{mark}{inner}{mark}"));
    }

    /// Adds a tag, unless it only names a place or says what a mark says.
    fn html(&mut self, html: &str, out: &mut String) {
        let tag = html.replace(char::is_whitespace, "").to_lowercase();
        match tag.as_str() {
            "<strong>" => {
                self.reading.strong += 1;
                out.push_str("**");
            }
            "</strong>" => out.push_str("**"),
            "<em>" | "</em>" => out.push('*'),
            "<br/>" | "<br>" => out.push_str("<br>"),
            "</a>" | "<!---->" => {}
            tag if tag.starts_with("<aname=") || tag.starts_with("<aid=") => {}
            _ => out.push_str(html),
        }
    }

    /// Returns an address in one form: percent signs decoded, the way from the folder walked.
    fn address(&self, url: &str) -> String {
        let url = decoded(url);
        let (path, rest) = url.split_at(url.find(['#', '?']).unwrap_or(url.len()));
        if path.is_empty()
            || path.starts_with('/')
            || path
                .split('/')
                .next()
                .is_some_and(|head| head.contains(':'))
        {
            return url;
        }
        let mut parts: Vec<&str> = self
            .folder
            .split('/')
            .filter(|part| !part.is_empty())
            .collect();
        for part in path.split('/') {
            match part {
                "." | "" => {}
                ".." if parts.last().is_some_and(|last| *last != "..") => {
                    parts.pop();
                }
                part => parts.push(part),
            }
        }
        format!("{}{rest}", parts.join("/"))
    }
}

fn decoded(url: &str) -> String {
    let mut bytes = Vec::with_capacity(url.len());
    let mut rest = url.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .and_then(|digits| std::str::from_utf8(digits).ok());
        match code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Folds white space; between Chinese characters a broken line is no blank.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text
        .split('\n')
        .map(|line| line.trim_matches([' ', '\t']))
        .filter(|line| !line.is_empty());
    if let Some(first) = lines.next() {
        out.push_str(first);
    }
    for line in lines {
        let (before, after) = (out.chars().next_back(), line.chars().next());
        if before
            .zip(after)
            .is_some_and(|(before, after)| needs_space(before, after))
        {
            out.push(' ');
        }
        out.push_str(line);
    }
    // A zero-width space beside a mark is there for the mark alone.
    let out = out.replace("\u{200B}*", "*").replace("*\u{200B}", "*");
    let words: Vec<&str> = out.split(' ').filter(|word| !word.is_empty()).collect();
    words
        .join(" ")
        .replace("<br> ", "<br>")
        .replace(" <br>", "<br>")
}
