//! What the items of a list are marked with.

use crate::tree::{Block, Kind, List};

/// Returns the marker of a list. Two lists with one marker would become one list: it takes neither that of the list before it, nor the
/// one that what follows is written with. A dialect with `one` keeps lists apart in another way.
pub(super) fn of(list: &List, last: Option<char>, next: Option<char>, one: bool) -> char {
    let all: &[char] = match list.start {
        Some(_) => &['.', ')'],
        None => &['-', '*', '+'],
    };
    let free = |marker: &&char| one || Some(**marker) != last;
    let both = |marker: &&char| one || free(marker) && Some(**marker) != next;
    let found = all.iter().find(both).or_else(|| all.iter().find(free));
    found.copied().unwrap_or(all[0])
}

/// Returns the marker of the list that a block is, where it stays as its author wrote it.
pub(super) fn written(block: &Block) -> Option<char> {
    let Kind::Verbatim(text) = &block.kind else {
        return None;
    };
    let line = text.trim_start_matches(' ').lines().next()?;
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < line.len();
    let marker = rest.chars().next()?;
    let is_marker = if numbered {
        matches!(marker, '.' | ')')
    } else {
        matches!(marker, '-' | '*' | '+')
    };
    let behind = &rest[marker.len_utf8()..];
    // `* * *` is a line across the page.
    let rule = line.chars().all(|c| c == marker || c.is_whitespace()) && line.len() > 2;
    let begins = behind.is_empty() || behind.starts_with([' ', '\t']);
    (is_marker && begins && !rule).then_some(marker)
}

#[cfg(test)]
mod tests {
    use super::written;
    use crate::tree::{Block, Kind};

    #[test]
    fn a_list_that_is_kept_has_its_marker() {
        let check = |text: &str, expected: Option<char>| {
            let block = Block::new(Kind::Verbatim(text.to_owned()));
            assert_eq!(written(&block), expected, "{text}");
        };
        check("- <img>", Some('-'));
        check("*", Some('*'));
        check("12) <br>", Some(')'));
        check("* * *", None);
        check("---", None);
        check("**a**", None);
        check("2024", None);
        check("<br>", None);
    }
}
