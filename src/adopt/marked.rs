//! How articles set off the names of buttons, fields and menus: in bold, in brackets, by the directive of a platform.

use std::ops::Range;

use crate::syntax::fluent::{Element, Expression, Pattern};
use crate::syntax::markdown::inline;
use crate::tree::Inline;

/// What stands around a name, from the outside in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Form {
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Whether it is the argument of `[!UICONTROL …]`.
    pub(super) control: bool,
    /// The marks right around it.
    pub(super) frame: Option<(char, char)>,
}

/// A name that is set off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marked<'t> {
    /// Where it stands in the text, with what is around it.
    pub(super) place: Range<usize>,
    /// What is around it.
    pub(super) form: Form,
    /// The name.
    pub(super) name: &'t str,
}

/// What Adobe Experience League marks names with.
pub(super) const CONTROL: &str = "[!UICONTROL ";

/// Marks that are set around names. A straight quotation mark says too little.
const FRAMES: &[(char, char)] = &[
    ('「', '」'),
    ('『', '』'),
    ('“', '”'),
    ('”', '”'),
    ('[', ']'),
    ('［', '］'),
    ('【', '】'),
];

/// Characters beyond which no name goes on.
const LONGEST: usize = 60;
/// Words beyond which no name goes on.
const WORDS: usize = 8;

impl Form {
    /// Returns what stands before a name.
    pub(super) fn open(&self) -> String {
        let mut text = String::new();
        text.push_str(if self.bold { "**" } else { "" });
        text.push_str(if self.control { CONTROL } else { "" });
        text.extend(self.frame.map(|(open, _)| open));
        text
    }

    /// Returns what stands behind a name.
    pub(super) fn close(&self) -> String {
        let mut text = String::new();
        text.extend(self.frame.map(|(_, close)| close));
        text.push_str(if self.control { "]" } else { "" });
        text.push_str(if self.bold { "**" } else { "" });
        text
    }

    /// Returns a name in its form.
    pub(super) fn around(&self, name: &str) -> String {
        format!("{}{name}{}", self.open(), self.close())
    }

    /// Returns the form that a pattern of the chrome gives to a label; nothing where no article could have it.
    pub(super) fn of(pattern: &Pattern) -> Option<Self> {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                Element::Text(part, _) => text.push_str(part),
                Element::Placeable(Expression::String(part), _) => text.push_str(part),
                Element::Placeable(Expression::Variable(_), _) => text.push('x'),
                Element::Placeable(..) => return None,
            }
        }
        let found = marked(&text).into_iter().next()?;
        let whole = found.place == (0..text.len()) && found.name == "x";
        whole.then_some(found.form)
    }
}

/// Finds the names that are set off in the text of a message.
pub(super) fn marked(text: &str) -> Vec<Marked<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let length = match rest.chars().next() {
            Some('\\') => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
            Some('`') => code(rest),
            Some('*') => match bold(rest) {
                Some((length, inner)) => {
                    found.extend(name(inner, true).map(|(form, name)| Marked {
                        place: at..at + length,
                        form,
                        name,
                    }));
                    // What is inside may be set off in another way.
                    found.extend(inside(inner, at + 2));
                    length
                }
                None => rest.len() - rest.trim_start_matches('*').len(),
            },
            Some(']') if rest.starts_with("](") => rest.find(')').map_or(2, |end| end + 1),
            Some(first) => match framed(rest) {
                Some(length) => {
                    found.extend(name(&rest[..length], false).map(|(form, name)| Marked {
                        place: at..at + length,
                        form,
                        name,
                    }));
                    length
                }
                None => first.len_utf8(),
            },
            None => break,
        };
        at += length;
    }
    found
}

/// Finds directives inside bold text.
fn inside(text: &str, from: usize) -> Vec<Marked<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(CONTROL)) {
        let start = at + start;
        let Some(length) = framed(&text[start..]) else {
            break;
        };
        let one = name(&text[start..start + length], false);
        found.extend(one.map(|(form, name)| Marked {
            place: from + start..from + start + length,
            form,
            name,
        }));
        at = start + length;
    }
    found
}

/// Returns the length of code at the beginning of a text, or of its mark where nothing closes it.
fn code(text: &str) -> usize {
    let run = text.len() - text.trim_start_matches('`').len();
    let mut at = run;
    while let Some(next) = text[at..].find('`') {
        let start = at + next;
        let length = text[start..].len() - text[start..].trim_start_matches('`').len();
        at = start + length;
        if length == run {
            return at;
        }
    }
    run
}

/// Returns the length of bold text at the beginning of a text, and what is inside.
fn bold(text: &str) -> Option<(usize, &str)> {
    let rest = text.strip_prefix("**")?;
    let end = rest.find("**")?;
    let inner = &rest[..end];
    // A mark with a blank inside opens or closes nothing.
    let clean = inner.trim() == inner && !inner.is_empty();
    let clean = clean && !inner.contains(['*', '`', '\n', '\\']);
    // Three marks are bold and something else.
    let lone = !rest[end + 2..].starts_with('*');
    (clean && lone).then_some((end + 4, inner))
}

/// Returns the length of a text in a frame or directive at the beginning of a text; that of a link is none.
fn framed(text: &str) -> Option<usize> {
    let near = |inner: &str, close: char| {
        let mut near = inner.char_indices().take(2 * LONGEST);
        near.find(|(_, c)| *c == close).map(|(at, _)| at)
    };
    if let Some(inner) = text.strip_prefix(CONTROL) {
        return Some(CONTROL.len() + near(inner, ']')? + 1);
    }
    let first = text.chars().next()?;
    let (open, close) = FRAMES.iter().find(|(open, _)| *open == first)?;
    let inner = &text[open.len_utf8()..];
    let end = near(inner, *close)?;
    let length = open.len_utf8() + end + close.len_utf8();
    let link = *open == '[' && text[length..].starts_with(['(', '[', ':']);
    (!link).then_some(length)
}

/// Returns the name in what is set off, and its form; nothing where it is no plain text.
fn name(text: &str, bold: bool) -> Option<(Form, &str)> {
    let mut form = Form {
        bold,
        ..Form::default()
    };
    let mut name = text;
    if let Some(inner) = text
        .strip_prefix(CONTROL)
        .and_then(|rest| rest.strip_suffix(']'))
    {
        (form.control, name) = (true, inner);
    }
    let frame = FRAMES.iter().find_map(|(open, close)| {
        let inner = name.strip_prefix(*open)?.strip_suffix(*close)?;
        Some(((*open, *close), inner))
    });
    if let Some((frame, inner)) = frame {
        (form.frame, name) = (Some(frame), inner);
    }
    let marks = ['*', '`', '\\', '[', ']', '<', '&', '\n', '{', '}'];
    let plain = !name.is_empty() && name.trim() == name && !name.contains(marks);
    if !plain || name.chars().any(crate::tree::token::is_reserved) {
        return None;
    }
    let reads = inline(name, &[]);
    (reads == [Inline::Text(name.to_owned())]).then_some((form, name))
}

/// Tells whether words in bold can be the name of something: they are short, begin with a capital where their script has
/// capitals, and do not end like a sentence.
pub(super) fn is_name(name: &str) -> bool {
    let first = name.chars().find(|c| c.is_alphanumeric());
    let capital = first.is_some_and(|c| !c.is_lowercase());
    let short = name.chars().count() <= LONGEST && name.split_whitespace().count() <= WORDS;
    let goes_on = name.ends_with("...") || name.ends_with('…');
    let ends = name.ends_with([
        '.', ':', '!', '?', ',', ';', '。', '：', '！', '？', '，', '；',
    ]);
    let number = name.chars().all(|c| !c.is_alphabetic());
    capital && short && (goes_on || !ends) && !number && !name.contains(". ")
}

/// Tells whether bold words may as well be a heading, or the word that an explanation follows: nothing else stands in
/// the text, or they begin it and a colon or dash comes next.
pub(super) fn is_heading(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].trim();
    let after = text[place.end..].trim_start();
    before.is_empty()
        && (after.is_empty() || after.starts_with([':', '：', '-', '–', '—', '(', '（']))
}

/// Tells whether the sentence itself sets marks around what stands at a place.
pub(super) fn is_framed(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].chars().next_back();
    let after = text[place.end..].chars().next();
    let pair = before.zip(after);
    pair.is_some_and(|pair| FRAMES.contains(&pair) || pair == ('"', '"'))
}

#[cfg(test)]
mod tests {
    use super::{Form, is_heading, is_name, marked};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = marked(text).into_iter().map(|one| {
            assert_eq!(&text[one.place.clone()], one.form.around(one.name));
            let Form {
                bold,
                control,
                frame,
            } = one.form;
            let marks = [(bold, 'b'), (control, 'c'), (frame.is_some(), 'f')];
            let marks: String = marks.iter().filter(|one| one.0).map(|one| one.1).collect();
            format!("{marks} {}", one.name)
        });
        assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn names_are_found_in_every_form() {
        check("Select **Save**.", &["b Save"]);
        check("選取**「儲存」**，再選取 [關閉]。", &["bf 儲存", "f 關閉"]);
        check("[!UICONTROL Add page]", &["c Add page"]);
        check(
            "**[!UICONTROL Add]** and **a [!UICONTROL B] c**",
            &["bc Add", "c Add", "c B"],
        );
        check("`**a**` \\**b** [c](link:d) [**e**](link:f)", &["b e"]);
        check("***a*** **b `c`** ** d ** **&amp;**", &[]);
    }

    #[test]
    fn names_are_told_from_emphasis() {
        let check = |name: &str, expected: bool| assert_eq!(is_name(name), expected, "{name}");
        check("Save as…", true);
        check("Add...", true);
        check("儲存", true);
        check("not", false);
        check("Note:", false);
        check("Wait until it is done.", false);
        check("42", false);
        let check = |text: &str, expected: bool| {
            let place = marked(text)[0].place.clone();
            assert_eq!(is_heading(text, &place), expected, "{text}");
        };
        check("**Option**: the size", true);
        check("**Option**", true);
        check("Select **Option**: it opens.", false);
    }
}
