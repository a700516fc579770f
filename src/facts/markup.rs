//! What a part of a message says by markup: links, emphasis, code, HTML, as a reader of each of its wordings gets it.
//!
//! A selection gives several wordings. The source promises what every one of its wordings has; a translation may not add what none
//! of them has.

use std::borrow::Cow;

use super::writing::Letters;
use crate::syntax::fluent::{Element, Expression, Pattern};
use crate::syntax::markdown::{self, prose_ranges};
use crate::text::script::is_punctuation;
use crate::tree::{Inline, Inlines, Target, token};

/// Wordings beyond which not every combination of variants is read.
const WORDINGS: usize = 32;

/// The markup of a part, one entry for each wording.
#[derive(Clone, Debug, Default)]
pub struct Markup {
    /// The wordings, at least one.
    pub wordings: Vec<Wording>,
}

/// The markup of one wording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// Where its links lead, as written.
    pub links: Vec<String>,
    /// The files of its pictures, as written.
    pub images: Vec<String>,
    /// Its code spans; a placeable in one stands there as written in Fluent.
    pub codes: Vec<String>,
    /// Its HTML tags.
    pub html: Vec<String>,
    /// One entry for each emphasis: `**` or `*`.
    pub emphasis: Vec<String>,
    /// Marks that are left in its words because their other half is missing.
    pub unclosed: Vec<&'static str>,
    /// Marks that are left in its words, whether their other half is there or not.
    pub left: Vec<&'static str>,
}

/// Returns the markup of a part that is written with these characters.
pub fn of(pattern: &Pattern, letters: Letters) -> Markup {
    if !letters.may_have_any("*_`[<") {
        return Markup {
            wordings: vec![Wording::default()],
        };
    }
    let mut values = Vec::new();
    let texts = texts(pattern, &mut values);
    let read = |text: &String| Wording {
        html: if text.contains('<') {
            markdown::html(&text.replace(token::is_reserved, "…"))
        } else {
            Vec::new()
        },
        ..wording(&markdown::inline(&guarded(text), &values))
    };
    Markup {
        wordings: texts.iter().map(read).collect(),
    }
}

/// Writes out every wording; placeables become tokens whose values are what stands in Fluent.
fn texts(pattern: &Pattern, values: &mut Vec<Inlines>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        match element {
            Element::Text(text, _) | Element::Placeable(Expression::String(text), _) => {
                all.iter_mut().for_each(|one| one.push_str(text));
            }
            Element::Placeable(Expression::Select(_, _, variants), _) => {
                let inner: Vec<String> = variants
                    .iter()
                    .flat_map(|variant| texts(&variant.pattern, values))
                    .collect();
                all = joined(&all, &inner);
            }
            Element::Placeable(expression, _) => {
                let value = token::of(values.len());
                values.push(vec![Inline::Text(shown(expression))]);
                all.iter_mut().for_each(|one| one.push(value));
            }
        }
    }
    all
}

fn joined(before: &[String], inner: &[String]) -> Vec<String> {
    if inner.is_empty() {
        return before.to_vec();
    }
    let count = joined_count(before.len(), inner.len());
    if before.len() * inner.len() == count {
        let with = |one: &String| inner.iter().map(move |end| format!("{one}{end}")).collect();
        return before.iter().flat_map::<Vec<String>, _>(with).collect();
    }
    // Every variant is read at least once.
    let pair = |at: usize| format!("{}{}", before[at % before.len()], inner[at % inner.len()]);
    (0..count).map(pair).collect()
}

/// Returns how many wordings are read of a text and a selection with so many: every combination, as long as there are few.
pub(super) fn joined_count(before: usize, inner: usize) -> usize {
    let all = before.saturating_mul(inner);
    if all <= WORDINGS {
        all
    } else {
        before.max(inner)
    }
}

fn shown(expression: &Expression) -> String {
    match expression {
        Expression::String(text) | Expression::Number(text) => text.to_string(),
        Expression::Variable(name) => format!("{{ ${name} }}"),
        Expression::Message(id, None) => format!("{{ {id} }}"),
        Expression::Message(id, Some(attribute)) => format!("{{ {id}.{attribute} }}"),
        Expression::Term(name, _) => format!("{{ -{name} }}"),
        Expression::TermAttribute(term) => format!("{{ -{}.{} }}", term.id, term.attribute),
        Expression::Function(call) => {
            let arguments: Vec<String> = call.arguments.iter().map(shown).collect();
            format!("{{ {}({}) }}", call.name, arguments.join(", "))
        }
        Expression::Select(..) => String::new(),
    }
}

/// What stands for an escaped mark while a text is read, so that it is not taken for a mark that is left over.
const ESCAPED: [(&str, &str); 2] = [("\\*", "\u{2217}"), ("\\`", "\u{02cb}")];

fn guarded(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return text.into();
    }
    let replace = |text: String, (mark, stand_in): (&str, &str)| text.replace(mark, stand_in);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    // In code, a backslash is a character like any other: `C:\` ends with one.
    for prose in prose_ranges(text) {
        out.push_str(&text[at..prose.start]);
        out += &ESCAPED
            .into_iter()
            .fold(text[prose.clone()].to_owned(), replace);
        at = prose.end;
    }
    out.push_str(&text[at..]);
    out.into()
}

fn wording(inlines: &[Inline]) -> Wording {
    let mut wording = Wording::default();
    let mut words = Words::default();
    read(inlines, &mut wording, &mut words);
    let words = words.text;
    wording.links.extend(around_includes(&words));
    for (mark, pairs) in [("**", true), ("__", false), ("`", true)] {
        let count = words.matches(mark).count();
        if count > 0 {
            wording.left.push(mark);
        }
        if pairs && count % 2 == 1 {
            wording.unclosed.push(mark);
        }
    }
    if !words.contains("**") && (opens_alone(&words) || is_beside_emphasis(inlines)) {
        wording.unclosed.push("*");
    }
    wording
}

/// Tells whether one asterisk stands among the words, right before a letter and behind a blank: it opened what nothing closes. One at the
/// beginning can be the mark of a footnote.
fn opens_alone(words: &str) -> bool {
    let mut marks = words.match_indices('*');
    let (Some((at, _)), None) = (marks.next(), marks.next()) else {
        return false;
    };
    let before = words[..at].chars().next_back();
    let after = words[at + 1..].chars().next();
    before.is_some_and(char::is_whitespace) && after.is_some_and(char::is_alphabetic)
}

/// Tells whether an asterisk is left right beside what is emphasised: one of the two ends had more of them than the other. Behind bold
/// words it can be the mark of a footnote.
fn is_beside_emphasis(inlines: &[Inline]) -> bool {
    inlines.windows(2).any(|pair| match (&pair[0], &pair[1]) {
        (Inline::Text(text), Inline::Emphasis(_) | Inline::Strong(_)) => text.ends_with('*'),
        (Inline::Emphasis(_), Inline::Text(text)) => text.starts_with('*'),
        _ => false,
    })
}

/// Returns where the links lead whose words hold an `[!INCLUDE [a](b)]`: Markdown knows no link in a link, and the platform puts words in
/// its place before it reads the rest.
fn around_includes(words: &str) -> Vec<String> {
    if !words.contains("[!INCLUDE") {
        return Vec::new();
    }
    let ends = words.split("](").skip(1);
    let targets = ends.filter_map(|rest| rest.split_once(')'));
    let targets = targets.map(|(target, _)| target.trim());
    let targets = targets.filter(|target| !target.contains(char::is_whitespace));
    targets.map(str::to_owned).collect()
}

/// The words of a wording.
#[derive(Default)]
struct Words {
    text: String,
    /// Whether they end with what a platform puts something in by, blanks behind it apart.
    puts_in: bool,
}

impl Words {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        // Blanks change nothing, and there may be many of them.
        if !text.trim().is_empty() {
            self.puts_in = self.text.trim_end().ends_with("[!INCLUDE");
        }
    }
}

fn read(inlines: &[Inline], wording: &mut Wording, words: &mut Words) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => words.push(text),
            Inline::Strong(inner) => {
                wording.emphasis.push("**".into());
                read(inner, wording, words);
            }
            Inline::Emphasis(inner) => {
                wording.emphasis.push("*".into());
                read(inner, wording, words);
            }
            Inline::Code(code) => wording.codes.push(code.clone()),
            Inline::Link(target, inner) => {
                // What a platform puts in is no link, though it is written as one.
                if let Target::Url(url) = target
                    && !words.puts_in
                {
                    wording.links.push(url.clone());
                }
                read(inner, wording, words);
            }
            Inline::Image(image) => wording.images.push(image.file.clone()),
            Inline::Html(_) => {}
            Inline::Mark(_, inner) => read(inner, wording, words),
        }
    }
}

/// Tells whether a text could be the destination of a link.
pub fn is_target(text: &str) -> bool {
    let known = [
        "https://", "http://", "mailto:", "tel:", "link:", "doc:", "step:", "#",
    ];
    let numbered = |rest: &&str| !rest.starts_with(|c: char| c.is_ascii_digit());
    let rest = known.iter().find_map(|start| text.strip_prefix(start));
    let rest = rest.filter(numbered);
    rest.is_some_and(|rest| {
        let one_word = |c: char| c.is_whitespace() || (is_punctuation(c) && !c.is_ascii());
        !rest.is_empty() && !rest.contains(one_word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_without_its_other_half_is_unclosed() {
        let unclosed = |text: &str| wording(&markdown::inline(&guarded(text), &[])).unclosed;
        assert_eq!(unclosed("Choose **Save."), ["**"]);
        assert_eq!(unclosed("Type `dir."), ["`"]);
        assert_eq!(unclosed("Press *Start and wait."), ["*"]);
        assert_eq!(unclosed("You need **no cable*."), ["*"]);
        assert_eq!(unclosed("You need *no cable**."), ["*"]);
        assert_eq!(unclosed("*Required. Delete *.tmp, then 2 * 3."), [""; 0]);
        assert_eq!(unclosed("Press *Start* and `*args`, not \\*this."), [""; 0]);
        assert_eq!(unclosed("Write \\*\\*two stars and \\` here."), [""; 0]);
        assert_eq!(unclosed("Open `C:\\plans\\`."), [""; 0]);
        assert_eq!(unclosed("Open `C:\\plans\\` or \\`other."), [""; 0]);
    }
}
