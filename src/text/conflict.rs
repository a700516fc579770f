//! What a version control system leaves in a file that two people have changed.

use std::ops::Range;

/// What is said of a conflict.
pub const CONFLICT: &str = "a merge left conflict markers here";

/// A place where a merge left what both sides say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// All of it, from the line `<<<<<<<` to the end of the line `>>>>>>>`.
    pub whole: Range<usize>,
    /// What the first side says.
    pub ours: Range<usize>,
}

/// Returns the conflicts of a merge that nobody has finished. Where the first or last line of one is missing, it is text like any other.
pub fn conflicts(text: &str) -> Vec<Conflict> {
    let mut all = Vec::new();
    // Most texts have none, and this is quick to see.
    if !text.contains("<<<<<<<") {
        return all;
    }
    let mut open: Option<(usize, usize, Option<usize>)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        match (marker(line), &mut open) {
            (Some('<'), None) => open = Some((at, end, None)),
            (Some('|' | '='), Some((_, _, middle))) => *middle = middle.or(Some(at)),
            (Some('>'), Some((start, first, middle))) => {
                let ours = *first..middle.unwrap_or(at);
                let whole = *start..end;
                all.push(Conflict { whole, ours });
                open = None;
            }
            _ => {}
        }
        at = end;
    }
    all
}

/// Returns the sign of a line that `git merge` writes: seven times the sign, and perhaps a name behind it.
pub fn marker(line: &str) -> Option<char> {
    ['<', '|', '=', '>'].into_iter().find(|sign| {
        let rest = line.trim_start_matches(*sign);
        line.len() - rest.len() == 7 && (rest.trim_end().is_empty() || rest.starts_with(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::{Conflict, conflicts};

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = conflicts(text);
        let of =
            |conflict: &Conflict| (&text[conflict.whole.clone()], &text[conflict.ours.clone()]);
        assert_eq!(found.iter().map(of).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn both_ends_make_a_conflict() {
        let one = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n";
        let two = "<<<<<<< HEAD\na\nb\n||||||| base\nc\n=======\n>>>>>>> theirs\n";
        check(
            &format!("x\n{one}y\n{two}"),
            &[(one, "a\n"), (two, "a\nb\n")],
        );
        let empty = "<<<<<<<\r\n=======\r\n>>>>>>>";
        check(empty, &[(empty, "")]);
        check("<<<<<<< HEAD\na\n=======\n", &[]);
        check(">>>>>>> b\n<<<<<<< a\n", &[]);
        check("<<<<<<<< a\n>>>>>>> b\n", &[]);
        check(" <<<<<<< a\n>>>>>>> b\n", &[]);
    }
}
