//! The source text made strange, so that what is not translated and what is cut off can be seen before any translation exists.
//!
//! `en-XA` puts accents on letters, as CLDR's pseudo-locale does, and makes a text about a third longer; `ar-XB` turns every word
//! from right to left. Code, link destinations, addresses, tags and escapes stay as they are, because they are not for translation.

/// How a text is made strange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Accented letters.
    Accented,
    /// Words from right to left.
    Mirrored,
}

/// Rewrites the pieces of one message in reading order; code that begins in one piece may end in another.
#[derive(Clone, Debug)]
pub struct Rewriter {
    style: Style,
    /// Number of backquotes that opened the code at hand; 0 outside code.
    code: usize,
    /// Whether a link destination is open.
    destination: bool,
    /// How many letters were rewritten.
    pub letters: usize,
}

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// Returns what makes a text of this many letters about a third longer: `one two`.
pub fn padding(letters: usize) -> String {
    let wanted = letters.div_ceil(3);
    let mut text = String::new();
    for word in NUMBERS.iter().cycle() {
        if text.chars().count() >= wanted {
            break;
        }
        text.push(' ');
        text.push_str(word);
    }
    text
}

impl Rewriter {
    /// Starts a message.
    pub fn new(style: Style) -> Self {
        Self {
            style,
            code: 0,
            destination: false,
            letters: 0,
        }
    }

    /// Rewrites the next piece.
    pub fn piece(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() * 2);
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let taken = self.fixed(rest);
            if taken > 0 {
                out.push_str(&rest[..taken]);
                rest = &rest[taken..];
                continue;
            }
            if !c.is_alphabetic() {
                out.push(c);
                rest = &rest[c.len_utf8()..];
                continue;
            }
            let end = rest.find(|c: char| !c.is_alphabetic());
            let word = &rest[..end.unwrap_or(rest.len())];
            self.word(word, &mut out);
            rest = &rest[word.len()..];
        }
        out
    }

    fn word(&mut self, word: &str, out: &mut String) {
        self.letters += word.chars().count();
        match self.style {
            Style::Accented => out.extend(word.chars().map(accent)),
            Style::Mirrored => {
                out.push_str("\u{200F}\u{202E}");
                out.push_str(word);
                out.push_str("\u{202C}\u{200F}");
            }
        }
    }

    /// Returns how many bytes at the start of `rest` stay as they are; 0 where a letter may be rewritten.
    fn fixed(&mut self, rest: &str) -> usize {
        let run = rest.len() - rest.trim_start_matches('`').len();
        if run > 0 && !self.destination {
            match self.code {
                0 => self.code = run,
                open if open == run => self.code = 0,
                _ => {}
            }
            return run;
        }
        let first = rest.chars().next().map_or(0, char::len_utf8);
        if self.code > 0 {
            return first;
        }
        if self.destination {
            self.destination = !rest.starts_with(')');
            return first;
        }
        if rest.starts_with("](") {
            self.destination = true;
            return 2;
        }
        if let Some(escaped) = rest.strip_prefix('\\') {
            return 1 + escaped.chars().next().map_or(0, char::len_utf8);
        }
        if rest.starts_with("https://") || rest.starts_with("http://") {
            return rest.find(char::is_whitespace).unwrap_or(rest.len());
        }
        enclosed(rest, '<', '>')
            .or_else(|| enclosed(rest, '&', ';'))
            .unwrap_or(0)
    }
}

/// Returns the length of a tag, an address in angle brackets, or a character reference.
fn enclosed(rest: &str, open: char, close: char) -> Option<usize> {
    let inner = rest.strip_prefix(open)?;
    let end = inner.find([close, open, '\n'])?;
    let begins = inner.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '#'));
    let word = close != ';'
        || inner[..end]
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'#');
    (begins && word && inner[end..].starts_with(close)).then_some(end + 2)
}

fn accent(c: char) -> char {
    let at = PLAIN.chars().position(|plain| plain == c);
    at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pieces: &[&str], expected: &str) {
        let mut rewriter = Rewriter::new(Style::Accented);
        let text: String = pieces.iter().map(|piece| rewriter.piece(piece)).collect();
        assert_eq!(text, expected);
    }

    #[test]
    fn letters_get_accents_and_code_stays() {
        assert_eq!(PLAIN.chars().count(), ACCENTED.chars().count());
        check(&["Choose a name."], "Çĥööšé å ñåɱé.");
        check(&["**Run** `az list` now"], "**Ŕûñ** `az list` ñöŵ");
        check(&["`` a`b `` c"], "`` a`b `` ç");
        check(&["Open `az ", " list` now"], "Öþéñ `az  list` ñöŵ");
        check(&["[Help](link:", ") us"], "[Ĥéļþ](link:) ûš");
        check(&["See https://x.se/a b"], "Šéé https://x.se/a ƀ");
        check(
            &["<b>x</b> a < b &amp; c \\*d"],
            "<b>ẋ</b> å < ƀ &amp; ç \\*ð",
        );
        check(&["登入 A"], "登入 Å");
    }

    #[test]
    fn words_turn_around() {
        let mut rewriter = Rewriter::new(Style::Mirrored);
        assert_eq!(
            rewriter.piece("Go `x`"),
            "\u{200F}\u{202E}Go\u{202C}\u{200F} `x`"
        );
    }

    #[test]
    fn a_text_grows_by_a_third() {
        assert_eq!(padding(0), "");
        assert_eq!(padding(4), " one");
        assert_eq!(padding(20), " one two");
    }
}
