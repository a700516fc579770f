//! Emphasis that is written in a Markdown text and that CommonMark does not see (§6.2): punctuation inside, Han outside.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::offsets;
use crate::text::script::{is_punctuation, is_wide};

/// Emphasis that is left as characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unrendered {
    /// Where the mark that should open it stands.
    pub open: Range<usize>,
    /// Where the mark that should close it stands.
    pub close: Range<usize>,
}

/// Returns the emphasis of a Markdown text that stays literal because Han stands beside punctuation.
pub fn unrendered(text: &str) -> Vec<Unrendered> {
    if !text.contains('*') {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut open: Option<Range<usize>> = None;
    // The parser tells each mark it leaves alone apart from the words around it.
    let mut words: Option<Range<usize>> = None;
    let mut code = false;
    for (event, range) in offsets(text) {
        if let Event::Text(_) = event {
            if code {
                continue;
            }
            match &mut words {
                Some(words) if words.end == range.start => words.end = range.end,
                _ => {
                    pair(text, words.replace(range), &mut open, &mut found);
                }
            }
            continue;
        }
        pair(text, words.take(), &mut open, &mut found);
        match event {
            // What stands in another paragraph belongs to nothing before it.
            Event::Start(tag) if is_block(&tag) => {
                (open, code) = (None, matches!(tag, Tag::CodeBlock(_)));
            }
            Event::End(tag) if !is_inline_end(tag) => (open, code) = (None, false),
            _ => {}
        }
    }
    found
}

/// Looks at the runs of `*` in a stretch of words, and puts two that belong together.
fn pair(
    text: &str,
    words: Option<Range<usize>>,
    open: &mut Option<Range<usize>>,
    found: &mut Vec<Unrendered>,
) {
    for run in words.into_iter().flat_map(|words| runs(text, words)) {
        match open.take() {
            Some(start) if closes(text, &start, &run) => {
                if fails(text, &start, &run) {
                    found.push(Unrendered {
                        open: start,
                        close: run,
                    });
                }
            }
            _ => *open = Some(run).filter(|run| opens(text, run)),
        }
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn is_inline_end(tag: pulldown_cmark::TagEnd) -> bool {
    use pulldown_cmark::TagEnd;
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// Returns the runs of `*` in a stretch of text, those apart that are escaped.
fn runs(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let stars = text[range.clone()]
        .match_indices('*')
        .map(|(at, _)| range.start + at);
    for at in stars.filter(|at| !text[..*at].ends_with('\\')) {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end = at + 1,
            None => runs.push(at..at + 1),
        }
    }
    runs
}

fn opens(text: &str, run: &Range<usize>) -> bool {
    run.len() <= 2
        && text[run.end..]
            .chars()
            .next()
            .is_some_and(|c| !c.is_whitespace())
}

fn closes(text: &str, open: &Range<usize>, run: &Range<usize>) -> bool {
    let before = text[..run.start].chars().next_back();
    run.len() == open.len() && run.start > open.end && before.is_some_and(|c| !c.is_whitespace())
}

/// Tells whether punctuation stands inside a mark and Han outside of it.
fn fails(text: &str, open: &Range<usize>, close: &Range<usize>) -> bool {
    let mark = |outer: Option<char>, inner: Option<char>| {
        outer.is_some_and(is_wide) && inner.is_some_and(is_punctuation)
    };
    mark(
        text[..open.start].chars().next_back(),
        text[open.end..].chars().next(),
    ) || mark(
        text[close.end..].chars().next(),
        text[..close.start].chars().next_back(),
    )
}

#[cfg(test)]
mod tests {
    use super::unrendered;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = unrendered(text)
            .into_iter()
            .map(|one| &text[one.open.start..one.close.end])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn only_emphasis_that_fails_is_found() {
        check("選取**「登入」**後繼續。", &["**「登入」**"]);
        check("**注意：**請先登出。", &["**注意：**"]);
        check("請看*《手冊》*的說明。", &["*《手冊》*"]);
        check("- **「甲」**乙\n- **丙**丁", &["**「甲」**"]);
        check("選取**登入**後，再選取 **「登出」** 即可。", &[]);
        check("`**「登入」**後`", &[]);
        check("\\*\\*「登入」\\*\\*後", &[]);
        check("2 * 3 * 4", &[]);
        check("    **「登入」**後", &[]);
    }
}
