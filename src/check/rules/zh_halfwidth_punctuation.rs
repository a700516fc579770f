//! Half-width punctuation beside Han.

use std::ops::Range;

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
            let calls = Calls::of(line);
            marks(line, &calls, faults);
            if !narrow {
                brackets(line, &calls, faults);
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

fn marks(line: &Line<'_>, calls: &Calls, faults: &mut Faults) {
    for (at, c) in line.words() {
        let Some(wide) = wide(c).filter(|_| !calls.has(at)) else {
            continue;
        };
        let end = blanks_end(line, at + 1);
        let (before, direct) = (line.word(line.before(at)), line.after(at));
        let behind = line.after(end - 1);
        let last = behind.is_none() && line.whole;
        // The last mark in brackets is that of the name of a field, as the product writes it.
        let next = line.word(direct);
        if is_in_row(before) || is_in_row(next) || next == Some(']') || is_of_computers(line, at) {
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

/// Tells whether a mark beside another is one of several in a row: an ellipsis, an emoticon, a part of an address or of a formula.
fn is_in_row(beside: Option<char>) -> bool {
    beside.is_some_and(|c| wide(c).is_some() || "-=~^/\\|<>*&'".contains(c))
}

/// Ends of the names of domains in Chinese.
const DOMAINS: &[&str] = &[
    "台灣",
    "台湾",
    "中國",
    "中国",
    "香港",
    "澳門",
    "新加坡",
    "公司",
    "網路",
    "网络",
    "網站",
    "网站",
    "商店",
    "我愛你",
];

/// Tells whether a colon stands behind the letter of a drive, or a stop inside the name of a domain.
fn is_of_computers(line: &Line<'_>, at: usize) -> bool {
    let letter = |at: Option<usize>| line.word(at).filter(char::is_ascii_alphanumeric);
    let before = line.before(at);
    match line.glyphs[at].c {
        ':' => {
            let alone = || letter(before.and_then(|before| line.before(before))).is_none();
            letter(before).is_some_and(|c| c.is_ascii_alphabetic()) && alone()
        }
        '.' => {
            let end = (at + 1 + DOMAIN).min(line.glyphs.len());
            let behind = line.text(at + 1..end);
            DOMAINS.iter().any(|name| behind.starts_with(name))
        }
        _ => false,
    }
}

/// Characters that the longest of these ends has.
const DOMAIN: usize = 3;

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

/// The brackets of calls in formulas and code, `SUM(範圍)`: they open right behind a Latin letter, and all in them is written so.
struct Calls {
    /// First and last position of each, the outermost alone.
    brackets: Vec<(usize, usize)>,
}

impl Calls {
    fn of(line: &Line<'_>) -> Self {
        let letter = |at: Option<usize>| {
            let c = line.word(at);
            c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        let mut open = Vec::new();
        let mut brackets: Vec<(usize, usize)> = Vec::new();
        for (at, c) in line.words() {
            match c {
                '(' => open.push(at),
                ')' => {
                    let call = open.pop().filter(|start| letter(start.checked_sub(1)));
                    if let Some(start) = call {
                        while brackets.last().is_some_and(|(inner, _)| *inner > start) {
                            brackets.pop();
                        }
                        brackets.push((start, at));
                    }
                }
                _ => {}
            }
        }
        Self { brackets }
    }

    /// Tells whether a position is that of one of the brackets, or of what is in them.
    fn has(&self, at: usize) -> bool {
        let begun = self.brackets.partition_point(|(start, _)| *start <= at);
        let last = begun.checked_sub(1).map(|last| self.brackets[last]);
        last.is_some_and(|(_, end)| at <= end)
    }
}

/// Finds brackets with Han inside; those around Latin words belong to the words.
fn brackets(line: &Line<'_>, calls: &Calls, faults: &mut Faults) {
    let mut open = Vec::new();
    for (at, c) in line.words() {
        match c {
            _ if calls.has(at) => {}
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
fn changes(line: &Line<'_>, start: usize, end: usize) -> [(Range<usize>, String); 2] {
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
