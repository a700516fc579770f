//! A name that stays the same in every language, written in another way.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;

pub(super) static RULE: Rule = Rule {
    code: Code::error("altered-name"),
    docs: include_str!("../../../docs/rules/altered-name.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let names = &context.project.settings.names;
    let Some(source) = &part.source else { return };
    if names.is_empty() {
        return;
    }
    let all = |lines: &[Line<'_>]| -> String {
        let texts = lines.iter().map(|line| line.text(0..line.glyphs.len()));
        texts.collect::<Vec<_>>().join("\n")
    };
    let theirs = all(&source.facts.writing.lines);
    let own = all(&part.facts.writing.lines);
    for name in names.iter().filter(|name| theirs.contains(name.as_str())) {
        // Names in other names (Azure in Azure Stack) are told with the longer one.
        let longer = |other: &&String| other.len() > name.len() && other.contains(name.as_str());
        let covered = names
            .iter()
            .filter(longer)
            .any(|other| theirs.contains(other.as_str()));
        if covered {
            continue;
        }
        let beside = Beside {
            source: &theirs,
            named: own.matches(name.as_str()).count() >= theirs.matches(name.as_str()).count(),
        };
        let faults = Faults::of(part, |line, faults| find(line, name, &beside, faults));
        let help = format!("write “{name}”: the settings keep it in every language");
        faults.mend(part, "a name that is not written as it is", &help, sink);
    }
}

/// What else tells whether a word is a name.
struct Beside<'t> {
    /// What the source says.
    source: &'t str,
    /// Whether the part has the name as often as the source has.
    named: bool,
}

/// Finds the letters of a name in other capitals, or with other blanks and hyphens between them.
fn find(line: &Line<'_>, name: &str, beside: &Beside<'_>, faults: &mut Faults) {
    let letters: Vec<char> = name.chars().filter(|c| is_letter(*c)).collect();
    if letters.len() < 3 {
        return;
    }
    let seen: Vec<(usize, char)> = line.words().filter(|(_, c)| is_letter(*c)).collect();
    let mut at = 0;
    while at + letters.len() <= seen.len() {
        let window = &seen[at..at + letters.len()];
        let same = |(own, (_, c)): (&char, &(usize, char))| own.to_lowercase().eq(c.to_lowercase());
        let (start, end) = (window[0].0, window[letters.len() - 1].0 + 1);
        let lone = is_lone(line, start, end, name);
        if !letters.iter().zip(window).all(same) || !is_whole(line, start, end, !lone) {
            at += 1;
            continue;
        }
        let written: String = line.text(start..end);
        let between = written.chars().filter(|c| !is_letter(*c));
        let ordinary = between
            .into_iter()
            .all(|c| matches!(c, ' ' | '-' | '\u{A0}' | '‑'));
        let right = written == name
            || written.replace('\u{A0}', " ") == name
            || written.replace('‑', "-") == name;
        if ordinary
            && !right
            && end - start == written.chars().count()
            && !(lone && is_other_word(&written, beside))
        {
            if lone {
                faults.doubt(line, start..end, name);
            } else {
                faults.add(line, start..end, name);
            }
        }
        at += letters.len();
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric()
}

/// Tells whether neither end stands inside a longer word; an ending may follow, as in Swedish.
fn is_whole(line: &Line<'_>, start: usize, end: usize, inflected: bool) -> bool {
    let letter = |at: Option<usize>| line.word(at).is_some_and(|c| c.is_ascii_alphanumeric());
    let mark = |at: Option<usize>| {
        line.word(at)
            .is_some_and(|c| matches!(c, '.' | '/' | '_' | '@' | '-'))
    };
    let before = start.checked_sub(1);
    let genitive = inflected && line.word(Some(end)) == Some('s') && !letter(Some(end + 1));
    let end = end + usize::from(genitive);
    // A hyphen may follow: Swedish puts compounds together with it.
    let goes_on = mark(Some(end)) && line.word(Some(end)) != Some('-') && letter(Some(end + 1));
    !(letter(before) || mark(before) || letter(Some(end)) || goes_on)
}

/// Tells whether the letters stand in small letters for a name of one word that is written with a capital alone: office, status, start.
fn is_lone(line: &Line<'_>, start: usize, end: usize, name: &str) -> bool {
    let single = !name.contains(' ') && name.chars().skip(1).all(char::is_lowercase);
    single && line.text(start..end).chars().all(char::is_lowercase)
}

/// Tells whether such letters are a common word: one that is known to be, that the source writes so, too, or that stands beside the name.
fn is_other_word(written: &str, beside: &Beside<'_>) -> bool {
    let mut words = beside.source.split(|c: char| !c.is_alphanumeric());
    COMMON.contains(&written) || beside.named || words.any(|word| word == written)
}

/// Names of products that are words of everyday language, too.
const COMMON: &[&str] = &[
    "access",
    "bing",
    "edge",
    "excel",
    "office",
    "outlook",
    "project",
    "publisher",
    "surface",
    "teams",
    "windows",
    "word",
    "planner",
    "forms",
    "visio",
    "yammer",
    "apple",
    "chrome",
    "slack",
    "zoom",
    "notion",
    "drive",
    "docs",
    "keep",
    "sites",
    "meet",
    "chat",
    "maps",
];
