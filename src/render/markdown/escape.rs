//! Which characters of a text need an escape in which flavour, and how code and addresses keep theirs.

use std::fmt::Write as _;

use super::dialect::Escapes;
use crate::text::scan::{fence, plain_bytes};
use crate::tree::token::WORD_JOINER;

/// Writes characters so that they are read as characters; `after` is the character that will follow them.
///
/// What a platform marks in a sentence, `[!UICONTROL Save]`, keeps its brackets: to CommonMark they are characters all the same.
pub(super) fn push_text(text: &str, escapes: Escapes, out: &mut String, after: Option<char>) {
    let marked = (escapes == Escapes::Common).then(|| marked(text, after));
    let Some((start, end)) = marked.flatten() else {
        return push_characters(text, escapes, out, after);
    };
    push_characters(&text[..start], escapes, out, Some('['));
    out.push('[');
    push_characters(&text[start + 1..end - 1], escapes, out, Some(']'));
    out.push(']');
    push_text(&text[end..], escapes, out, after);
}

/// Finds the first stretch in brackets that begins with `!` and a word in capitals, and neither makes a link nor defines one.
fn marked(text: &str, after: Option<char>) -> Option<(usize, usize)> {
    // A look at single bytes is quicker.
    if !text.as_bytes().contains(&b'[') {
        return None;
    }
    for (start, _) in text.match_indices("[!") {
        let inner = &text[start + 2..];
        let length = inner.find(['[', ']'])?;
        let word = inner[..length].split(' ').next().unwrap_or("");
        let capitals = word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
        let rest = &inner[length..];
        let next = rest.chars().nth(1).or(after);
        let free = rest.starts_with(']') && !matches!(next, Some('(' | '[' | ':'));
        if capitals && word.len() < length && free && !text[..start].ends_with(['!', '\\']) {
            return Some((start, start + 2 + length + 1));
        }
    }
    None
}

/// Tells whether a byte may mean something somewhere: ASCII punctuation but for the signs that never do.
fn may_mean(byte: u8) -> bool {
    let sign = (byte.wrapping_sub(b'!') <= b'/' - b'!')
        | (byte.wrapping_sub(b':') <= b'@' - b':')
        | (byte.wrapping_sub(b'[') <= b'`' - b'[')
        | (byte.wrapping_sub(b'{') <= b'~' - b'{');
    let never = (byte == b',') | (byte == b';') | (byte == b'"') | (byte == b'\'') | (byte == b'/');
    sign & !never
}

fn push_characters(text: &str, escapes: Escapes, out: &mut String, after: Option<char>) {
    if escapes == Escapes::Mdx && out.is_empty() && is_module_line(text) {
        // A paragraph that begins like this would be a program to MDX.
        out.push(WORD_JOINER);
    }
    let mut rest = text;
    let mut before = out.chars().next_back();
    while let Some(c) = rest.chars().next() {
        if let length @ 1.. = plain_bytes(rest, may_mean) {
            let plain;
            (plain, rest) = rest.split_at(length);
            out.push_str(plain);
            before = plain.chars().next_back();
            continue;
        }
        rest = &rest[c.len_utf8()..];
        let next = rest.chars().next().or(after);
        let start = out.is_empty() || before == Some('>');
        let numbered =
            || out.len() <= 9 && !out.is_empty() && out.bytes().all(|b| b.is_ascii_digit());
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' => true,
            '_' => !(word(before) && word(next)),
            '<' => escapes == Escapes::Mdx || next.is_some_and(|n| !n.is_whitespace()),
            '~' => true,
            '|' => true,
            '&' => next.is_some_and(|n| n.is_ascii_alphanumeric() || n == '#'),
            '!' => next == Some('['),
            ':' if escapes.has_directives() => start || word(next),
            '#' | '>' | '=' | '+' | '-' | ':' => start,
            '.' | ')' => numbered(),
            '{' | '}' => !matches!(escapes, Escapes::Common | Escapes::Directives),
            '^' => escapes == Escapes::Python,
            _ => false,
        };
        if special {
            push_escaped(c, escapes, out);
        } else {
            out.push(c);
        }
        before = Some(c);
    }
}

impl Escapes {
    /// Tells whether a colon before a word would begin something.
    fn has_directives(self) -> bool {
        // Python-Markdown has no directives, but its common extensions read `:word:` as an emoji.
        matches!(self, Self::Directives | Self::Mdx | Self::Python)
    }
}

fn is_module_line(text: &str) -> bool {
    ["import", "export"].iter().any(|word| {
        text.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

fn push_escaped(c: char, escapes: Escapes, out: &mut String) {
    // Python-Markdown knows fewer backslash escapes than CommonMark, and shows the backslash of any other.
    if escapes == Escapes::Python && !"\\`*_{}[]()>#+-.!".contains(c) {
        let _ = match c {
            '<' => write!(out, "&lt;"),
            '&' => write!(out, "&amp;"),
            c => write!(out, "&#{};", u32::from(c)),
        };
    } else {
        out.push('\\');
        out.push(c);
    }
}

/// Returns the text of a heading; signs at its end that would only close it are escaped.
pub(super) fn closed(mut text: String) -> String {
    let kept = text.trim_end_matches('#').len();
    if kept < text.len() && (kept == 0 || text[..kept].ends_with(' ')) {
        text.insert(kept, '\\');
    }
    text
}

/// Writes a code span.
pub(super) fn push_code(code: &str, escapes: Escapes, html: bool, out: &mut String) {
    if escapes == Escapes::Shortcodes && (code.contains("{{") || code.contains("{%")) {
        return push_code_with_shortcode(code, html, out);
    }
    // Behind a `[` at the start of a paragraph, this would define a link, code or not.
    if html && escapes != Escapes::Mdx && out.starts_with('[') && code.contains("]:") {
        return push_tagged(code, escapes, out);
    }
    let fence = fence(code, 1);
    let padded = code.starts_with('`')
        || code.ends_with('`')
        || (code.starts_with(' ') && code.ends_with(' ') && !code.trim().is_empty());
    let pad = if padded { " " } else { "" };
    if out.ends_with('`') {
        // Something that is not seen keeps two code spans apart.
        if html && escapes != Escapes::Mdx {
            out.push_str("<!-- -->");
        } else {
            out.push(WORD_JOINER);
        }
    }
    let _ = write!(out, "{fence}{pad}{code}{pad}{fence}");
}

/// Writes code that looks like a call of a shortcode: generators look for those before they look for code.
fn push_code_with_shortcode(code: &str, html: bool, out: &mut String) {
    if html {
        return push_tagged(code, Escapes::Shortcodes, out);
    }
    // Without HTML the code is cut in two between the braces; readers see both halves side by side.
    let halves = code.replace("{{", "{\u{0}{").replace("{%", "{\u{0}%");
    for half in halves.split('\u{0}') {
        push_code(half, Escapes::Common, false, out);
    }
}

/// Writes code between tags, where its characters can have escapes.
pub(super) fn push_tagged(code: &str, escapes: Escapes, out: &mut String) {
    out.push_str("<code>");
    push_text(code, escapes, out, Some('<'));
    out.push_str("</code>");
}

/// Writes the address of a link or picture.
pub(super) fn push_destination(url: &str, escapes: Escapes, out: &mut String) {
    let braces = !matches!(escapes, Escapes::Common | Escapes::Directives);
    let plain = !url.is_empty()
        && !url.contains(|c: char| {
            c.is_whitespace()
                || c.is_control()
                || "()<>\\*_`&".contains(c)
                || (braces && matches!(c, '{' | '}'))
        });
    // Python-Markdown gets its addresses encoded.
    if plain || escapes == Escapes::Python {
        return out.push_str(url);
    }
    out.push('<');
    for c in url.chars() {
        match c {
            '<' | '>' | '\\' | '&' => {
                out.push('\\');
                out.push(c);
            }
            '{' | '}' if braces => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push_str("%0A"),
            c => out.push(c),
        }
    }
    out.push('>');
}

/// Returns an address for Python-Markdown, which takes no escapes in one.
pub(super) fn encoded(url: String) -> String {
    let special = |c: char| c.is_ascii_control() || " ()<>\\`{}".contains(c);
    if !url.contains(special) {
        return url;
    }
    let mut out = String::with_capacity(url.len() + 8);
    for c in url.chars() {
        if special(c) {
            let _ = write!(out, "%{:02X}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::push_text;
    use crate::render::markdown::dialect::Escapes;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        push_text(text, Escapes::Common, &mut out, None);
        assert_eq!(out, expected);
    }

    #[test]
    fn marks_of_a_platform_keep_their_brackets() {
        check(
            "a [!UICONTROL Save as *x*] b",
            "a [!UICONTROL Save as \\*x\\*] b",
        );
        check("[!DNL Exempla]、[登入]", "[!DNL Exempla]、\\[登入\\]");
        check("[!NOTE]", "\\[!NOTE\\]");
        check("[!DNL a](b) [!DNL c]: d", "\\[!DNL a\\](b) \\[!DNL c\\]: d");
        check("[!DNL [a] b]", "\\[!DNL \\[a\\] b\\]");
        check("![!DNL a]", "\\!\\[!DNL a\\]");
    }
}
