//! Two texts as a unified diff, after the shortest edit script of Myers (1986).

use std::fmt::Write as _;

/// Lines shown around a change.
const AROUND: usize = 3;
/// Changed lines beyond which the middle of two texts is shown as replaced as a whole.
const LIMIT: usize = 1000;

/// A piece of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Kept.
    Same(&'a str),
    /// Taken out.
    Old(&'a str),
    /// Put in.
    New(&'a str),
}

/// Returns the changes between two texts; empty where there are none. A text that is not there is `None`.
pub fn unified((old_path, old): (&str, Option<&str>), (new_path, new): (&str, &str)) -> String {
    let (before, after) = (lines(old.unwrap_or("")), lines(new));
    let script = script(&before, &after);
    if old_path == new_path && script.iter().all(|line| matches!(line, Piece::Same(_))) {
        return String::new();
    }
    let mut text = match old {
        Some(_) => format!("--- a/{old_path}\n"),
        None => "--- /dev/null\n".to_owned(),
    };
    // Writing to a String cannot fail.
    let _ = writeln!(text, "+++ b/{new_path}");
    hunks(&script, &mut text);
    text
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// Groups changes that stand near each other, and writes each group with the lines around it.
fn hunks(script: &[Piece<'_>], text: &mut String) {
    let changed: Vec<usize> = script
        .iter()
        .enumerate()
        .filter(|(_, line)| !matches!(line, Piece::Same(_)))
        .map(|(at, _)| at)
        .collect();
    let mut rest = changed.as_slice();
    while let Some(first) = rest.first() {
        let near = rest
            .windows(2)
            .take_while(|pair| pair[1] - pair[0] <= 2 * AROUND + 1)
            .count();
        let from = first.saturating_sub(AROUND);
        let to = (rest[near] + AROUND + 1).min(script.len());
        hunk(script, from, to, text);
        rest = &rest[near + 1..];
    }
}

fn hunk(script: &[Piece<'_>], from: usize, to: usize, text: &mut String) {
    let count = |lines: &[Piece<'_>]| {
        let old = lines.iter().filter(|line| !matches!(line, Piece::New(_)));
        let new = lines.iter().filter(|line| !matches!(line, Piece::Old(_)));
        (old.count(), new.count())
    };
    let (old_before, new_before) = count(&script[..from]);
    let (old, new) = count(&script[from..to]);
    let start = |before: usize, count: usize| before + usize::from(count > 0);
    let _ = writeln!(
        text,
        "@@ -{},{old} +{},{new} @@",
        start(old_before, old),
        start(new_before, new)
    );
    for line in &script[from..to] {
        let (sign, line) = match line {
            Piece::Same(line) => (' ', line),
            Piece::Old(line) => ('-', line),
            Piece::New(line) => ('+', line),
        };
        text.push(sign);
        text.push_str(line);
        if !line.ends_with('\n') {
            text.push_str("\n\\ No newline at end of file\n");
        }
    }
}

/// Returns the way from one list of pieces (lines, words) to another.
pub fn script<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<Piece<'a>> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (old_middle, old_tail) = old_rest.split_at(old_rest.len() - tail);
    let new_middle = &new_rest[..new_rest.len() - tail];
    let mut script: Vec<Piece<'a>> = old[..head].iter().map(|line| Piece::Same(line)).collect();
    script.extend(middle(old_middle, new_middle));
    script.extend(old_tail.iter().map(|line| Piece::Same(line)));
    script
}

/// Returns the shortest way from one list of lines to the other.
fn middle<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<Piece<'a>> {
    let whole = || {
        let gone = old.iter().map(|line| Piece::Old(line));
        gone.chain(new.iter().map(|line| Piece::New(line)))
            .collect()
    };
    let most = (old.len() + new.len()).min(LIMIT);
    // The farthest place reached on each diagonal, kept for every number of changes.
    let mut farthest = vec![0_usize; 2 * most + 3];
    let mut trace: Vec<Vec<usize>> = Vec::new();
    for changes in 0..=most {
        trace.push(farthest.clone());
        for step in 0..=changes {
            let diagonal = most + 1 + 2 * step - changes;
            let (left, above) = (farthest[diagonal - 1], farthest[diagonal + 1]);
            let down = step == 0 || (step != changes && left < above);
            let mut x = if down { above } else { left + 1 };
            let Some(mut y) = (x + most + 1).checked_sub(diagonal) else {
                continue;
            };
            while x < old.len() && y < new.len() && old[x] == new[y] {
                (x, y) = (x + 1, y + 1);
            }
            farthest[diagonal] = x;
            if x >= old.len() && y >= new.len() {
                return back(old, new, &trace, most);
            }
        }
    }
    whole()
}

/// Walks the trace from its end to its beginning.
fn back<'a>(old: &[&'a str], new: &[&'a str], trace: &[Vec<usize>], most: usize) -> Vec<Piece<'a>> {
    let (mut x, mut y) = (old.len(), new.len());
    let mut script = Vec::new();
    for (changes, farthest) in trace.iter().enumerate().rev() {
        let diagonal = x + most + 1 - y;
        let step = (diagonal + changes - most - 1) / 2;
        let (left, above) = (farthest[diagonal - 1], farthest[diagonal + 1]);
        let down = step == 0 || (step != changes && left < above);
        let from = if down { diagonal + 1 } else { diagonal - 1 };
        let before_x = if changes == 0 { 0 } else { farthest[from] };
        let before_y = if changes == 0 {
            0
        } else {
            before_x + most + 1 - from
        };
        while x > before_x && y > before_y {
            (x, y) = (x - 1, y - 1);
            script.push(Piece::Same(old[x]));
        }
        if changes > 0 && down {
            y = before_y;
            script.push(Piece::New(new[y]));
        } else if changes > 0 {
            x = before_x;
            script.push(Piece::Old(old[x]));
        }
    }
    script.reverse();
    script
}

#[cfg(test)]
mod tests {
    use super::unified;

    #[track_caller]
    fn check(old: &str, new: &str, expected: &str) {
        let text = unified(("a", Some(old)), ("a", new));
        let body: String = text.split_inclusive('\n').skip(2).collect();
        assert_eq!(body, expected);
    }

    #[test]
    fn changes_come_with_the_lines_around_them() {
        check("1\n2\n3\n", "1\n2\n3\n", "");
        check(
            "1\n2\n3\n",
            "1\nx\n3\n",
            "@@ -1,3 +1,3 @@\n 1\n-2\n+x\n 3\n",
        );
        check("", "1\n", "@@ -0,0 +1,1 @@\n+1\n");
        check("1\n", "", "@@ -1,1 +0,0 @@\n-1\n");
        check(
            "1",
            "2\n",
            "@@ -1,1 +1,1 @@\n-1\n\\ No newline at end of file\n+2\n",
        );
        let far = "a\n1\n2\n3\n4\n5\n6\n7\n8\nb\n";
        check(
            far,
            &far.replace('a', "x").replace('b', "y"),
            "@@ -1,4 +1,4 @@\n-a\n+x\n 1\n 2\n 3\n@@ -7,4 +7,4 @@\n 6\n 7\n 8\n-b\n+y\n",
        );
    }

    #[test]
    fn what_is_kept_in_between_is_not_shown_as_changed() {
        check(
            "a\nb\nc\nd\n",
            "b\nx\nd\ne\n",
            "@@ -1,4 +1,4 @@\n-a\n b\n-c\n+x\n d\n+e\n",
        );
    }
}
