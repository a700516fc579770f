//! Which characters of a text are escaped in a message, and which marks were meant as marks.

use std::ops::Range;

use crate::text::script::{is_punctuation, is_wide};

/// Adds characters so that a message shows them as characters; `meant` tells of each whether it is a mark that was meant as one.
pub(super) fn push(text: &str, out: &mut String, in_link: bool, meant: &[bool]) {
    let all: Vec<char> = text.chars().collect();
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    // What stands beyond the ends may be a mark.
    let blank = |c: Option<char>| c.is_some_and(char::is_whitespace);
    for (at, c) in all.iter().copied().enumerate() {
        let before = at.checked_sub(1).map(|at| all[at]);
        let next = all.get(at + 1).copied();
        let special = match c {
            '-' | '+' | '*' | '>' | '#' if at == 0 && next == Some(' ') => true,
            '.' | ')' if next == Some(' ') && at > 0 => {
                out.is_ascii() && all[..at].iter().all(char::is_ascii_digit) && out.len() == at
            }
            '\\' => next.is_some_and(|next| next.is_ascii_punctuation()),
            '`' => true,
            '*' => {
                let meant = meant.get(at).copied().unwrap_or_default();
                !(meant || blank(before) && blank(next))
            }
            '_' => !(word(before) && word(next) || blank(before) && blank(next)),
            '[' => in_link,
            ']' => in_link || next == Some('('),
            '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
            '&' => is_entity(&all[at + 1..]),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
    }
}

/// Tells of each character whether it is a mark that was meant as one, though CommonMark leaves it literal beside Han.
pub(super) fn meant(all: &[char]) -> Vec<bool> {
    let mut meant = vec![false; all.len()];
    if all.contains(&'*') {
        runs(all)
            .into_iter()
            .flatten()
            .for_each(|at| meant[at] = true);
    }
    meant
}

/// Returns the runs of `*` that were meant as marks: those that CommonMark leaves literal beside Han, and those that open or close
/// what these close or open.
fn runs(all: &[char]) -> Vec<Range<usize>> {
    let mut meant = Vec::new();
    let mut open: Option<(Range<usize>, bool)> = None;
    let mut at = 0;
    while at < all.len() {
        let length = all[at..].iter().take_while(|c| **c == '*').count();
        if length == 0 {
            at += 1;
            continue;
        }
        let run = at..at + length;
        at = run.end;
        // A single one beside a blank is as often a character.
        let blank = |at: Option<usize>| {
            at.and_then(|at| all.get(at))
                .is_none_or(|c| c.is_whitespace())
        };
        let single = length == 1 && (blank(run.start.checked_sub(1)) || blank(Some(run.end)));
        let own = !single && beside_wide(all, run.start);
        if own {
            meant.push(run.clone());
        }
        let closes = run.start > 0 && !all[run.start - 1].is_whitespace();
        match open
            .take()
            .filter(|(open, _)| closes && open.len() == length)
        {
            Some((open, false)) if own => meant.push(open),
            Some((_, true)) if !own => meant.push(run),
            Some(_) => {}
            None => open = Some((run, own)),
        }
    }
    meant
}

/// Tells whether a run of `*` stands between punctuation and Han: there CommonMark leaves marks literal that were meant.
fn beside_wide(all: &[char], at: usize) -> bool {
    let before = all[..at].iter().rev().find(|c| **c != '*');
    let after = all[at..].iter().find(|c| **c != '*');
    let wide = |c: Option<&char>| c.is_some_and(|c| is_wide(*c));
    let solid = |c: Option<&char>| c.is_none_or(|c| is_wide(*c) || is_punctuation(*c));
    (wide(before) || wide(after)) && (solid(before) || solid(after))
}

/// Tells whether characters go on like a character reference: `amp;`, `#8203;`.
fn is_entity(rest: &[char]) -> bool {
    let length = rest
        .iter()
        .take_while(|c| c.is_ascii_alphanumeric() || **c == '#')
        .count();
    length > 0 && rest.get(length) == Some(&';')
}

#[cfg(test)]
mod tests {
    use super::{meant, push};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        let all: Vec<char> = text.chars().collect();
        push(text, &mut out, false, &meant(&all));
        assert_eq!(out, expected);
    }

    #[test]
    fn marks_beside_han_are_kept_in_pairs() {
        check("**注意：**請選取", "**注意：**請選取");
        check("**iOS 應用程式：**允許", "**iOS 應用程式：**允許");
        check("允許**「iOS」apps**", "允許**「iOS」apps**");
        check("**a", "\\*\\*a");
        check("2 *3，**甲：**乙", "2 \\*3，**甲：**乙");
    }
}
