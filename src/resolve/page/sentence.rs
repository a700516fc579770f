//! A sentence that stands inside a longer one of the chrome.

use crate::tree::{Inline, Inlines, Mark};

/// What ends a statement, in any writing.
const STOPS: [char; 8] = ['.', '。', '．', '｡', '।', '۔', '።', '։'];

/// Takes the full stop from the end of a sentence, so that the one around it can go on; an ellipsis stays.
pub(super) fn without_stop(mut sentence: Inlines) -> Inlines {
    cut(&mut sentence);
    sentence
}

fn cut(sentence: &mut Inlines) {
    let is_said = |inline: &&mut Inline| !matches!(inline, Inline::Mark(Mark::StaleWords, _));
    match sentence.iter_mut().rfind(is_said) {
        Some(Inline::Text(text)) => {
            let kept = text.trim_end().strip_suffix(STOPS);
            let kept = kept.filter(|kept| !kept.ends_with(STOPS));
            if let Some(length) = kept.map(str::len) {
                text.truncate(length);
            }
        }
        Some(
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link(_, inner)
            | Inline::Mark(Mark::Stale | Mark::Foreign(_) | Mark::Isolate(_), inner),
        ) => cut(inner),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::without_stop;
    use crate::tree::{Inline, Mark, plain};

    #[track_caller]
    fn check(sentence: Vec<Inline>, expected: &str) {
        assert_eq!(plain(&without_stop(sentence)), expected);
    }

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn only_a_full_stop_goes() {
        check(vec![text("It is cold.")], "It is cold");
        check(vec![text("已經冷卻。")], "已經冷卻");
        check(vec![text("All of them")], "All of them");
        check(vec![text("And so on...")], "And so on...");
        check(vec![text("Is it?")], "Is it?");
        check(Vec::new(), "");
    }

    #[test]
    fn it_goes_from_inside_marks_but_not_from_names() {
        check(
            vec![Inline::Strong(vec![text("It is cold.")])],
            "It is cold",
        );
        let stale = Inline::Mark(Mark::Stale, vec![text("It is cold.")]);
        let words = Inline::Mark(Mark::StaleWords, vec![text(" (old)")]);
        check(vec![stale, words], "It is cold (old)");
        let name = Inline::Mark(Mark::Label, vec![text("etc.")]);
        check(vec![text("Press "), name], "Press etc.");
        check(vec![Inline::Code("a.".to_owned())], "a.");
    }
}
