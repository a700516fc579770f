//! The text of a message: strong, emphasis, code, links and the tokens of its values.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{growing, plain_parser};
use crate::text::join_lines;
use crate::text::scan::plain_bytes;
use crate::text::script::{is_punctuation, is_wide};
use crate::tree::token::{self, JOIN};
use crate::tree::{Image, Inline, Inlines, Target, plain};

/// Reads one formatted message. `values` are what its tokens stand for.
///
/// Bold and italic marks work beside Han characters and values too, where CommonMark's flanking rule would leave them literal.
pub fn inline(message: &str, values: &[Inlines]) -> Inlines {
    let kinds = kinds(message);
    let controls = |c: char| c.is_control() && c != '\n' && c != '\t';
    let shown = if kinds & CONTROL != 0 && message.contains(controls) {
        // No output can hold them, and each reader makes something else of them.
        &message.replace(controls, "\u{fffd}")
    } else {
        message
    };
    let text = if kinds & LINE != 0 {
        &join_lines(shown)
    } else {
        shown
    };
    let mut reader = Reader::new(values);
    if kinds & MARK == 0 {
        reader.text(text);
        return reader.finish();
    }
    let mut guarded = String::with_capacity(text.len() + 8);
    // No block can start after a letter-like character.
    guarded.push(JOIN);
    join_wide(text, &mut guarded);
    for event in plain_parser(&guarded) {
        reader.take(event);
    }
    reader.finish()
}

/// A byte of a character that marks something up.
const MARK: u8 = 1;
/// A line feed.
const LINE: u8 = 2;
/// A byte that a control character may begin with.
const CONTROL: u8 = 4;

/// What a byte of a text may belong to.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match byte as u8 {
            b'*' | b'_' | b'`' | b'[' | b']' | b'<' | b'&' | b'\\' => MARK,
            b'\n' => LINE,
            b'\t' => 0,
            // 0xC2 leads those from U+0080 to U+009F, among others.
            0..=0x1F | 0x7F | 0xC2 => CONTROL,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// Returns what the bytes of a text may belong to, in one pass: most texts are plain.
fn kinds(text: &str) -> u8 {
    let kind = |byte: u8| KINDS[usize::from(byte)];
    text.bytes().fold(0, |kinds, byte| kinds | kind(byte))
}

/// Returns the HTML tags and comments in a message, which readers see as text.
pub fn html(message: &str) -> Vec<String> {
    if !message.contains('<') {
        return Vec::new();
    }
    let guarded = format!("{JOIN}{}", join_lines(message));
    let tag = |event| match event {
        Event::InlineHtml(html) | Event::Html(html) => Some(html.into_string()),
        _ => None,
    };
    plain_parser(&guarded).filter_map(tag).collect()
}

/// Tells whether marks of a message are nested deeper than the tool follows them; [`inline`] leaves such marks out.
pub fn is_too_deep(message: &str) -> bool {
    if marks(message) <= NESTING {
        return false;
    }
    let (mut depth, mut deepest) = (0_usize, 0);
    for event in plain_parser(&join_lines(message)) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    // The paragraph itself is one.
    deepest > NESTING + 1
}

/// Counts the characters of a text that could open a mark.
pub fn marks(text: &str) -> usize {
    let mark = |byte: u8| usize::from(matches!(byte, b'*' | b'_' | b'['));
    text.bytes().map(mark).sum()
}

/// Copies a text and puts [`JOIN`] between a run of `*` and punctuation on one side of it where Han or a value stands on the other:
/// only there does the flanking rule of CommonMark (§6.2) fail. Code spans and link destinations are left alone.
fn join_wide(text: &str, out: &mut String) {
    let wide = |c: Option<char>| c.is_some_and(|c| is_wide(c) || token::is_reserved(c));
    let marks = |byte: u8| (byte == b'\\') | (byte == b'`') | (byte == b']') | (byte == b'*');
    let mut at = 0;
    let mut before: Option<char> = None;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let taken = match c {
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '`' => code_span(rest),
            ']' if rest.starts_with("](") => rest.find(')').unwrap_or(rest.len()),
            '*' => {
                let run = rest.len() - rest.trim_start_matches('*').len();
                let after = rest[run..].chars().next();
                if before.is_some_and(is_punctuation) && wide(after) {
                    out.push(JOIN);
                }
                out.push_str(&rest[..run]);
                if after.is_some_and(is_punctuation) && (before.is_none() || wide(before)) {
                    out.push(JOIN);
                }
                before = Some('*');
                at += run;
                continue;
            }
            ']' => 1,
            _ => plain_bytes(rest, marks),
        };
        out.push_str(&rest[..taken]);
        before = rest[..taken].chars().next_back();
        at += taken;
    }
}

/// Returns the length of the code span that `text` begins with; of the backquotes alone where it is not closed.
pub(super) fn code_span(text: &str) -> usize {
    let run = |text: &str| text.len() - text.trim_start_matches('`').len();
    let opening = run(text);
    let mut at = opening;
    while let Some(next) = text[at..].find('`') {
        let closing = run(&text[at + next..]);
        at += next + closing;
        if closing == opening {
            return at;
        }
    }
    opening
}

/// Marks inside each other beyond which they are left out: everything that follows a tree calls itself for each.
pub const NESTING: usize = 16;

enum Opened {
    Root,
    Strong,
    Emphasis,
    Link(String),
    Image(String),
}

struct Reader<'v> {
    values: &'v [Inlines],
    open: Vec<(Opened, Inlines)>,
    /// How many marks are open that were left out.
    skipped: usize,
}

impl<'v> Reader<'v> {
    fn new(values: &'v [Inlines]) -> Self {
        Self {
            values,
            open: vec![(Opened::Root, Vec::new())],
            skipped: 0,
        }
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(_) if self.skipped > 0 || self.open.len() > NESTING => self.skipped += 1,
            Event::End(_) if self.skipped > 0 => self.skipped -= 1,
            Event::Text(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Code(code) => {
                let code = self.literal(&code);
                self.push(Inline::Code(code));
            }
            Event::InlineHtml(html) | Event::Html(html) => {
                // A message has no HTML: a reader sees what the author typed.
                let html = self.literal(&html);
                self.characters(&html);
            }
            Event::Start(Tag::Strong) => self.open.push((Opened::Strong, Vec::new())),
            Event::Start(Tag::Emphasis) => self.open.push((Opened::Emphasis, Vec::new())),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let url = self.literal(&dest_url);
                self.open.push((Opened::Link(url), Vec::new()));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let url = self.literal(&dest_url);
                self.open.push((Opened::Image(url), Vec::new()));
            }
            Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link | TagEnd::Image) => {
                self.close();
            }
            _ => {}
        }
    }

    fn close(&mut self) {
        let Some((opened, inner)) = self.open.pop() else {
            return;
        };
        self.push(match opened {
            Opened::Root => return self.open.push((Opened::Root, inner)),
            Opened::Strong => Inline::Strong(inner),
            Opened::Emphasis => Inline::Emphasis(inner),
            Opened::Link(url) => Inline::Link(Target::Url(url), inner),
            Opened::Image(file) => Inline::Image(Image {
                file,
                alt: plain(&inner),
                ..Image::default()
            }),
        });
    }

    fn push(&mut self, inline: Inline) {
        if let Some((_, inlines)) = self.open.last_mut() {
            inlines.push(inline);
        }
    }

    /// Adds characters; tokens become the values they stand for.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        loop {
            let (plain, from) = rest.split_at(plain_bytes(rest, |byte| byte == token::FIRST_BYTE));
            self.characters(plain);
            let Some(c) = from.chars().next() else {
                return;
            };
            rest = &from[c.len_utf8()..];
            if let Some(value) = token::index(c).and_then(|index| self.values.get(index)) {
                for inline in value.clone() {
                    match inline {
                        Inline::Text(text) => self.characters(&text),
                        other => self.push(other),
                    }
                }
            }
        }
    }

    fn characters(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some((_, inlines)) = self.open.last_mut() {
            match inlines.last_mut() {
                Some(Inline::Text(last)) => last.push_str(text),
                _ => inlines.push(Inline::Text(growing(text))),
            }
        }
    }

    /// Returns a text in which tokens are replaced by the plain text of their values.
    fn literal(&self, text: &str) -> String {
        if !text.contains(token::is_reserved) {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match token::index(c).and_then(|index| self.values.get(index)) {
                Some(value) => out.push_str(&plain(value)),
                None if token::is_reserved(c) => {}
                None => out.push(c),
            }
        }
        out
    }

    fn finish(mut self) -> Inlines {
        while self.open.len() > 1 {
            self.close();
        }
        self.open
            .pop()
            .map_or_else(Vec::new, |(_, inlines)| inlines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text(text.into())
    }

    fn strong(inner: &str) -> Inline {
        Inline::Strong(vec![text(inner)])
    }

    #[test]
    fn bold_works_beside_han() {
        assert_eq!(
            inline("按一下**「登入」**按鈕。", &[]),
            [text("按一下"), strong("「登入」"), text("按鈕。")]
        );
        assert_eq!(
            inline("**注意：**請選取", &[]),
            [strong("注意："), text("請選取")]
        );
        assert_eq!(
            inline("**`az vm`**後", &[]),
            [
                Inline::Strong(vec![Inline::Code("az vm".into())]),
                text("後")
            ]
        );
    }

    #[test]
    fn values_bring_no_markup() {
        let message = format!("Choose {} now", token::of(0));
        let values = [vec![text("**x** <script>")]];
        assert_eq!(
            inline(&message, &values),
            [text("Choose **x** <script> now")]
        );
    }

    #[test]
    fn values_reach_links_and_code() {
        let message = format!("[{0}](link:{0}) `{0}` **{0}**後", token::of(0));
        let values = [vec![text("a")]];
        let expected = [
            Inline::Link(Target::Url("link:a".into()), vec![text("a")]),
            text(" "),
            Inline::Code("a".into()),
            text(" "),
            strong("a"),
            text("後"),
        ];
        assert_eq!(inline(&message, &values), expected);
    }

    #[test]
    fn nothing_starts_a_block() {
        for message in [
            "2024. 年",
            "- x",
            "# x",
            "> x",
            "1) x",
            "+ x & y",
            "a\n- b & c",
        ] {
            let joined = join_lines(message);
            assert_eq!(inline(message, &[]), [text(&joined)], "{message}");
        }
    }

    #[test]
    fn code_and_destinations_are_left_alone() {
        let inlines = inline("`a*「b」*c` [x](https://x.se/*「*)", &[]);
        assert_eq!(inlines[0], Inline::Code("a*「b」*c".into()));
        assert!(
            matches!(&inlines[2], Inline::Link(Target::Url(url), _) if url == "https://x.se/*「*")
        );
    }
}
