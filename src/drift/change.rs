//! What changed between two texts of a part: what kind of change it is, and which words.
//!
//! Nothing is judged by how alike two texts are: "not" is one word, and so is a typing error.

use std::collections::BTreeMap;

use super::{amounts, canonical};
use crate::edit::{Piece, script};
use crate::facts;
use crate::facts::writing::Letters;
use crate::syntax::fluent::Pattern;
use crate::syntax::markdown;
use crate::text::script::is_wide;

/// The kinds of changes of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Punctuation, letter case and emphasis only.
    Minor,
    /// Variables, terms, links, code, pictures, numbers or symbols.
    Structural,
    /// The wording.
    Meaning,
}

impl Class {
    /// Returns the word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Structural => "structural",
            Self::Meaning => "meaning",
        }
    }
}

/// A stretch of the words of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// Both have it.
    Same(String),
    /// Only the older one has it.
    Old(String),
    /// Only the newer one has it.
    New(String),
}

/// Returns the kind of a change.
pub fn class(old: &Pattern, new: &Pattern) -> Class {
    if structure(old) != structure(new) {
        return Class::Structural;
    }
    if words(old) == words(new) {
        return Class::Minor;
    }
    Class::Meaning
}

/// Returns the words of two canonical texts, with what changed apart from what did not. What was replaced word by word is told as
/// one stretch.
pub fn stretches(old: &str, new: &str) -> Vec<Stretch> {
    let (before, after) = (pieces(old), pieces(new));
    let script = script(&before, &after);
    let mut all: Vec<Stretch> = Vec::new();
    let (mut gone, mut come) = (String::new(), String::new());
    let mut rest = script.iter().peekable();
    while let Some(piece) = rest.next() {
        match piece {
            Piece::Old(text) => gone.push_str(text),
            Piece::New(text) => come.push_str(text),
            Piece::Same(text) => {
                let goes_on = !matches!(rest.peek(), None | Some(Piece::Same(_)));
                if text.trim().is_empty() && goes_on && !gone.is_empty() && !come.is_empty() {
                    gone.push_str(text);
                    come.push_str(text);
                    continue;
                }
                close(&mut gone, &mut come, &mut all);
                match all.last_mut() {
                    Some(Stretch::Same(last)) => last.push_str(text),
                    _ => all.push(Stretch::Same((*text).to_owned())),
                }
            }
        }
    }
    close(&mut gone, &mut come, &mut all);
    all
}

/// Ends a change.
fn close(gone: &mut String, come: &mut String, all: &mut Vec<Stretch>) {
    if !gone.is_empty() {
        all.push(Stretch::Old(std::mem::take(gone)));
    }
    if !come.is_empty() {
        all.push(Stretch::New(std::mem::take(come)));
    }
}

/// Returns the words that changed, as `“three” became “two”`, for one line; of many, the first few.
pub fn in_words(old: &str, new: &str) -> String {
    const SHOWN: usize = 3;
    const LENGTH: usize = 60;
    let shown = |text: &str| {
        let text = text.trim().replace('\n', " ");
        let short: String = text.chars().take(LENGTH).collect();
        let more = if short.len() < text.len() { "…" } else { "" };
        format!("“{short}{more}”")
    };
    let blank = |text: &str| text.trim().is_empty();
    let ((old, left), (new, led)) = (unlinked(old), unlinked(new));
    let all = stretches(&old, &new);
    let mut told = Vec::new();
    let mut at = 0;
    while let Some(stretch) = all.get(at) {
        let (gone, come) = match (stretch, all.get(at + 1)) {
            (Stretch::Old(gone), Some(Stretch::New(come))) => {
                at += 1;
                (gone.as_str(), come.as_str())
            }
            (Stretch::Old(gone), _) => (gone.as_str(), ""),
            (Stretch::New(come), _) => ("", come.as_str()),
            (Stretch::Same(_), _) => ("", ""),
        };
        at += 1;
        match (blank(gone), blank(come)) {
            (true, true) => {}
            (false, true) => told.push(format!("{} is gone", shown(gone))),
            (true, false) => told.push(format!("{} is new", shown(come))),
            (false, false) => told.push(format!("{} became {}", shown(gone), shown(come))),
        }
    }
    told.extend(links(&left, &led));
    let more = told.len().saturating_sub(SHOWN);
    told.truncate(SHOWN);
    if more > 0 {
        told.push(format!("and {more} more"));
    }
    told.join(", ")
}

/// Returns a text with the words of its links alone, and where they lead.
fn unlinked(text: &str) -> (String, Vec<&str>) {
    let (mut words, mut targets) = (String::with_capacity(text.len()), Vec::new());
    let mut at = 0;
    for piece in markdown::pieces(text) {
        let markdown::Piece::Target(range) = piece else {
            continue;
        };
        words.push_str(text[at..range.start].trim_end_matches('('));
        if let Some(open) = opening(&words) {
            words.pop();
            words.remove(open);
        }
        targets.push(&text[range.clone()]);
        at = range.end + usize::from(text[range.end..].starts_with(')'));
    }
    words.push_str(&text[at..]);
    (words, targets)
}

/// Returns where the bracket opens that a text ends with.
fn opening(text: &str) -> Option<usize> {
    if !text.ends_with(']') {
        return None;
    }
    let mut depth = 0_usize;
    let mut brackets = text.rmatch_indices(['[', ']']);
    brackets.find_map(|(at, bracket)| {
        depth = if bracket == "]" {
            depth + 1
        } else {
            depth.checked_sub(1)?
        };
        (depth == 0).then_some(at)
    })
}

/// Says which links changed.
fn links(old: &[&str], new: &[&str]) -> Vec<String> {
    let without = |all: &[&str], some: &[&str]| -> Vec<String> {
        let other = all.iter().filter(|one| !some.contains(one));
        other.map(|one| format!("`{one}`")).collect()
    };
    let (gone, come) = (without(old, new), without(new, old));
    match (gone.as_slice(), come.as_slice()) {
        ([gone], [come]) => vec![format!("the link to {gone} became one to {come}")],
        _ => {
            let gone = gone.iter().map(|one| format!("the link to {one} is gone"));
            let come = come.iter().map(|one| format!("a link to {one} is new"));
            gone.chain(come).collect()
        }
    }
}

/// What a part says apart from its words, each with how often.
fn structure(pattern: &Pattern) -> BTreeMap<String, usize> {
    let facts = facts::of(pattern);
    let markup = facts::markup::of(pattern, Letters::of(pattern));
    let mut all: BTreeMap<String, usize> = BTreeMap::new();
    let mut add = |one: String| *all.entry(one).or_default() += 1;
    for (name, variable) in &facts.variables {
        add(format!("${name} {} {}", variable.shown, variable.always));
    }
    for term in &facts.terms {
        add(format!("-{} {:?}", term.name, sorted(term.arguments)));
    }
    for (id, attribute, _) in &facts.messages {
        add(format!("{id}.{}", attribute.unwrap_or("")));
    }
    for function in &facts.functions {
        let variable = function.variable.unwrap_or("");
        add(format!(
            "{}({variable} {:?})",
            function.name,
            sorted(function.options)
        ));
    }
    for selection in &facts.selections {
        let mut keys: Vec<(&str, bool)> = selection
            .variants
            .iter()
            .map(|one| (&*one.key, one.default))
            .collect();
        keys.sort_unstable();
        add(format!("{} -> {keys:?}", selection.variable.unwrap_or("")));
    }
    for wording in &markup.wordings {
        wording
            .links
            .iter()
            .for_each(|link| add(format!("]({link}")));
        wording
            .codes
            .iter()
            .for_each(|code| add(format!("`{code}")));
        wording.html.iter().for_each(|html| add(format!("<{html}")));
    }
    let prose = facts::prose(pattern);
    amounts::numbers(&prose)
        .chain(amounts::symbols(&prose))
        .for_each(add);
    all
}

fn sorted(options: &facts::Options) -> Vec<&(Box<str>, Box<str>)> {
    let mut sorted: Vec<_> = options.iter().collect();
    sorted.sort();
    sorted
}

/// Returns the words of a part in lower case, without punctuation; each Han character is a word.
fn words(pattern: &Pattern) -> Vec<String> {
    let text = canonical::text(pattern);
    let mut words = Vec::new();
    for piece in pieces(&text) {
        if piece.starts_with('{') || piece.contains(char::is_alphanumeric) {
            words.push(piece.to_lowercase());
        }
    }
    words
}

/// Cuts a canonical text into placeables, words, white space and single marks.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first == '{' && !selects(rest) {
            rest.find('}').map_or(rest.len(), |at| at + 1)
        } else if first.is_whitespace() {
            run(rest, char::is_whitespace)
        } else if is_wide(first) {
            first.len_utf8()
        } else if is_word(first) {
            run(rest, is_word)
        } else {
            first.len_utf8()
        };
        let (piece, after) = rest.split_at(length);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// Tells whether a text begins with a selection.
fn selects(text: &str) -> bool {
    let head = text.split(['}', '\n']).next();
    head.is_some_and(|head| head.ends_with(" ->"))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() && !is_wide(c)
}

fn run(text: &str, of: impl Fn(char) -> bool) -> usize {
    text.find(|c| !of(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::{Class, class, in_words};
    use crate::drift::canonical;

    #[track_caller]
    fn check(old: &str, new: &str, expected: Class) {
        let read = |text| canonical::parse(text).unwrap();
        assert_eq!(class(&read(old), &read(new)), expected);
    }

    #[test]
    fn marks_and_capitals_are_minor() {
        check("Choose it, then wait.", "Choose it then wait", Class::Minor);
        check("Choose Save", "choose save", Class::Minor);
        check("Choose **it**.", "Choose it.", Class::Minor);
        check("按一下「登入」。", "按一下登入", Class::Minor);
    }

    #[test]
    fn one_word_changes_the_meaning() {
        check("Do restart it.", "Do not restart it.", Class::Meaning);
        check("Recieve it.", "Receive it.", Class::Meaning);
        check("按一下登入", "按兩下登入", Class::Meaning);
        check(
            "Open { $a }, then { $b }.",
            "Open { $b }, then { $a }.",
            Class::Meaning,
        );
    }

    #[test]
    fn what_is_no_word_is_structure() {
        check("Open { $a }.", "Open it.", Class::Structural);
        check("Wait 3 days.", "Wait 2 days.", Class::Structural);
        check("Keep it at -5 °C.", "Keep it at 5 °C.", Class::Structural);
        check("Keep it at -5 °C.", "Keep it at −5 °C.", Class::Minor);
        check("Wait 3-5 days.", "Wait 3 – 5 days.", Class::Minor);
        check("Where a < b.", "Where a > b.", Class::Structural);
        check("It costs $5.", "It costs €5.", Class::Structural);
        check("About 5%.", "About 5.", Class::Structural);
        check(
            "See [this](link:a).",
            "See [this](link:b).",
            Class::Structural,
        );
        check("Run `ls`.", "Run `ls -l`.", Class::Structural);
        check("Open { -a }.", "Open { -b }.", Class::Structural);
        check(
            "{ $n ->\n   *[other] x\n}",
            "{ $n ->\n    [one] x\n   *[other] x\n}",
            Class::Structural,
        );
    }

    #[test]
    fn changed_words_are_told() {
        let told = in_words("Wait three days, please.", "Wait two days, please.");
        assert_eq!(told, "“three” became “two”");
        assert_eq!(
            in_words("Restart it.", "Do not restart it."),
            "“Restart” became “Do not restart”"
        );
        assert_eq!(in_words("a b", "a"), "“b” is gone");
        assert_eq!(
            in_words("Wait one minute.", "Wait ten days."),
            "“one minute” became “ten days”"
        );
        assert_eq!(
            in_words("Read how to close.", "See [Close](doc:close)."),
            "“Read how to close” became “See Close”, a link to `doc:close` is new"
        );
        assert_eq!(
            in_words("See [this](link:a) page.", "See [this](link:b) page."),
            "the link to `link:a` became one to `link:b`"
        );
    }
}
