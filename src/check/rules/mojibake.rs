//! Text that was read in the wrong encoding.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;

pub(super) static RULE: Rule = Rule {
    code: Code::error("mojibake"),
    docs: include_str!("../../../docs/rules/mojibake.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let mut lost = Faults::default();
    let faults = Faults::of(part, |line, faults| {
        if line.has.torn {
            find(line, faults, &mut lost);
        }
    });
    faults.mend(
        part,
        "letters that were read in the wrong encoding",
        "write the letters that are meant",
        sink,
    );
    let help = "write the letter that stood here before the file was saved in another encoding";
    lost.mend(part, "a letter that was lost", help, sink);
}

fn find(line: &Line<'_>, faults: &mut Faults, lost: &mut Faults) {
    let mut at = 0;
    while at < line.glyphs.len() {
        if line.word(Some(at)) == Some('\u{FFFD}') {
            lost.add_all(line, at..at + 1, []);
        }
        match decoded(line, at) {
            Some((c, length)) => {
                faults.add(line, at..at + length, c);
                at += length;
            }
            None => at += 1,
        }
    }
}

/// Reads the characters from here on as the bytes they were, and returns the one they make in UTF-8.
fn decoded(line: &Line<'_>, at: usize) -> Option<(char, usize)> {
    let first = byte(line.word(Some(at))?)?;
    let length = match first {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let bytes: Option<Vec<u8>> = (at..at + length)
        .map(|at| byte(line.word(Some(at))?))
        .collect();
    let bytes = bytes?;
    // A letter before what closes a quotation or a sentence is one that people write: ”PÅ”, Café…
    let plain = |at: usize| {
        line.word(Some(at))
            .is_some_and(|c| "”“’‘›…–—™•".contains(c))
    };
    let torn = matches!(line.word(Some(at)), Some('Ã' | 'Â'));
    if !torn && (at + 1..at + length).all(plain) {
        return None;
    }
    let c = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    // Other results are more likely a capital beside a sign, such as É®.
    let likely = matches!(u32::from(c), 0xA0..=0x17F | 0x2010..=0x2026 | 0x2030..=0x203A | 0x20AC | 0x2122 | 0x2190..=0x21FF | 0x3000..=0x30FF
        | 0x4E00..=0x9FFF | 0xFF01..=0xFF5E | 0x1F300..=0x1FAFF);
    likely.then_some((c, length))
}

/// Returns the byte that Windows code page 1252 has for a character, where it is none of ASCII.
fn byte(c: char) -> Option<u8> {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    match u32::from(c) {
        code @ 0x80..=0xFF => u8::try_from(code).ok(),
        _ => {
            let at = HIGH.chars().position(|own| own == c)?;
            u8::try_from(0x80 + at).ok()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::byte;

    #[test]
    fn bytes_are_those_of_the_code_page() {
        assert_eq!(byte('Ã'), Some(0xC3));
        assert_eq!(byte('¥'), Some(0xA5));
        assert_eq!(byte('€'), Some(0x80));
        assert_eq!(byte('™'), Some(0x99));
        assert_eq!(byte('Ÿ'), Some(0x9F));
        assert_eq!(byte('a'), None);
        assert_eq!(byte('後'), None);
    }
}
