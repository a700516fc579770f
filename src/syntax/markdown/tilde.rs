//! Tildes that some readers take for marks and others for characters: to GitHub, `a~b~c` is struck out; to most, and to our parser,
//! it is not. An adopted text keeps them as they are written, so that each reader sees what it saw before.

use super::inline::code_span;

/// Returns the places of the tildes in a text that some reader may take for marks; none where a pair of them is lacking.
pub(super) fn tildes(text: &str) -> Vec<usize> {
    if text.matches('~').count() < 2 {
        return Vec::new();
    }
    let runs = runs(text);
    let solid = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    let opens = |at: usize, length: usize| solid(text[at + length..].chars().next());
    let closes = |at: usize| solid(text[..at].chars().next_back());
    let last = |wanted: usize| {
        let closing = |&(at, length): &(usize, usize)| length == wanted && closes(at);
        runs.iter().rposition(closing)
    };
    let last = [last(1), last(2)];
    let paired = runs.iter().enumerate().any(|(number, &(at, length))| {
        opens(at, length) && last[length - 1].is_some_and(|last| last > number)
    });
    if !paired {
        return Vec::new();
    }
    let places = runs.into_iter().flat_map(|(at, length)| at..at + length);
    places.collect()
}

/// Returns the runs of one or two tildes that are neither escaped nor code: where each begins, and its length.
fn runs(text: &str) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        at += match c {
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '`' => code_span(rest),
            '~' => {
                let length = rest.len() - rest.trim_start_matches('~').len();
                if length <= 2 {
                    runs.push((at, length));
                }
                length
            }
            c => c.len_utf8(),
        };
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::tildes;

    #[test]
    fn only_pairs_may_be_marks() {
        let check = |text: &str, expected: &[usize]| assert_eq!(tildes(text), expected, "{text}");
        check("a~b~c", &[1, 3]);
        check("使用~x~之後，用~x~的", &[6, 8, 21, 23]);
        check("~5 minutes", &[]);
        check("~5 or ~6", &[]);
        check("\\~a\\~", &[]);
        check("`~`a~", &[]);
        check("a~~b~", &[]);
    }
}
