//! Half-width punctuation beside Han.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::{Kind, Line};
use crate::text::language;
use crate::text::script::{is_han, is_wide_punctuation};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("zh-halfwidth-punctuation"),
    docs: include_str!("../../../docs/rules/zh-halfwidth-punctuation.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    if !language::is_chinese(&part.pair.catalog.locale) {
        return;
    }
    let locale = part.pair.catalog.locale.as_str();
    let narrow = context.habits.narrow_brackets(locale);
    let faults = Faults::of(part, |line, faults| {
        if line.has.marks && line.has.han {
            marks(line, faults);
            if !narrow {
                brackets(line, faults);
            }
        }
    });
    faults.mend(
        part,
        "half-width punctuation beside Han",
        "write full-width punctuation in Chinese text",
        sink,
    );
}

/// Returns the full-width form of a mark.
fn wide(c: char) -> Option<char> {
    Some(match c {
        ',' => '，',
        '.' => '。',
        ':' => '：',
        ';' => '；',
        '?' => '？',
        '!' => '！',
        _ => return None,
    })
}

fn marks(line: &Line<'_>, faults: &mut Faults) {
    for (at, c) in line.words() {
        let Some(wide) = wide(c) else { continue };
        let end = blanks_end(line, at + 1);
        let (before, direct) = (line.word(line.before(at)), line.after(at));
        let behind = line.after(end - 1);
        let last = behind.is_none() && line.whole;
        // Several marks in a row are ellipses, emoticons and the like.
        let in_row = |c: Option<char>| c.is_some_and(|c| c.is_ascii_punctuation());
        if in_row(before)
            || in_row(line.word(direct)) && !matches!(line.word(direct), Some(')' | '"'))
        {
            continue;
        }
        let is_own = |c: Option<char>| {
            c.is_some_and(|c| is_han(c) || matches!(c, '」' | '』' | '）' | '》' | '〉'))
        };
        let own_before = is_own(before);
        let own_behind = line
            .word(behind)
            .is_some_and(|c| is_han(c) || matches!(c, '「' | '『' | '（' | '《' | '〈'));
        let ends = last
            || end > at + 1
            || behind.is_some_and(|at| matches!(line.glyphs[at].kind, Kind::Break));
        let wrong = match c {
            '.' => (own_before && (ends || own_behind)) || (last && closes_chinese(line, at)),
            ',' | ';' => own_before || own_behind,
            ':' | '?' | '!' => own_before || (own_behind && c != '!'),
            _ => false,
        };
        // A mark between Latin words belongs to their language, whatever follows the words.
        let foreign = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        if wrong && !(foreign(before) && foreign(line.word(behind))) {
            faults.add(line, at..end, wide);
        }
    }
}

/// Returns the position behind the blanks from here on; those at the end of a line stay.
fn blanks_end(line: &Line<'_>, from: usize) -> usize {
    let blank = |at: &usize| line.word(Some(*at)) == Some(' ');
    let end = (from..line.glyphs.len()).find(|at| !blank(at));
    end.unwrap_or(from)
}

/// Tells whether the stop at the end of a part closes a Chinese sentence that ends with a placeable, code or a Latin word.
fn closes_chinese(line: &Line<'_>, stop: usize) -> bool {
    let start = (0..stop)
        .rev()
        .find(|at| matches!(line.word(Some(*at)), Some('。' | '！' | '？')));
    let text = line.text(start.unwrap_or(0)..stop);
    let word = text
        .rsplit(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or("");
    let short = word.len() == 1 && word.chars().all(char::is_alphabetic);
    text.chars().any(is_han) && !short && !ABBREVIATIONS.contains(&word)
}

/// Words that keep their stop.
const ABBREVIATIONS: &[&str] = &["Inc", "Ltd", "Corp", "Co", "etc", "No", "Jr", "Sr", "vs"];

/// Finds brackets with Han inside; those around Latin words belong to the words.
fn brackets(line: &Line<'_>, faults: &mut Faults) {
    let mut open = Vec::new();
    for (at, c) in line.words() {
        match c {
            '(' => open.push(at),
            ')' => {
                // A bracket inside a bracket is told with the outer one.
                let Some(start) = open.pop().filter(|_| open.is_empty()) else {
                    continue;
                };
                let mut inside = (start + 1..at).filter_map(|at| line.word(Some(at)));
                if inside.any(|c| is_han(c) || is_wide_punctuation(c)) {
                    faults.add_all(line, start..at + 1, changes(line, start, at));
                }
            }
            _ => {}
        }
    }
}

/// Makes a pair of brackets full-width, without the blanks outside of it.
fn changes(line: &Line<'_>, start: usize, end: usize) -> [(std::ops::Range<usize>, String); 2] {
    let blank = |at: usize| line.word(Some(at)) == Some(' ');
    let before = (0..start).rev().take_while(|at| blank(*at)).count();
    let behind = (end + 1..line.glyphs.len())
        .take_while(|at| blank(*at))
        .count();
    let (before, behind) = if start == before {
        (0, behind)
    } else {
        (before, behind)
    };
    [
        (start - before..start + 1, "（".to_owned()),
        (end..end + 1 + behind, "）".to_owned()),
    ]
}
