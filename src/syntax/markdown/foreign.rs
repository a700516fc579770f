//! Finds what a dialect adds to CommonMark: directives, admonitions, calls of shortcodes, programs of MDX, footnotes, formulas, attributes.
//!
//! What is found is only likely: it may stand in code. `mask` finds that out.

use std::ops::Range;

use super::ahead::Ahead;
use super::brackets::{balanced, formula, is_anchor, is_definition, tag};
use super::container::{Containers, Reading, opening};
use crate::tree::AlertLevel;

/// Something that CommonMark does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it stands.
    pub(super) place: Range<usize>,
    /// What it is.
    pub(super) what: What,
}

/// What a dialect adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Something in a sentence.
    Within,
    /// One line or several.
    Lines,
    /// A line that opens or closes a container: its colons, and what it opens.
    Fence(usize, Option<Opening>),
    /// A line that the lines below it are indented for.
    Admonition(Option<Title>),
}

/// What a line opens: an alert, or something that no block can say.
pub(super) type Opening = Option<Title>;

/// Level and title of an alert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Title {
    pub(super) level: AlertLevel,
    /// Its words as they are written.
    pub(super) text: String,
}

impl Found {
    /// Returns where the HTML in its place begins.
    pub(super) fn html(&self) -> usize {
        match self.what {
            What::Admonition(_) => self.place.start + 4,
            _ => self.place.start,
        }
    }
}

/// Finds everything, in the order of places.
pub(super) fn all(text: &str, reading: Reading) -> Vec<Found> {
    let mut scan = Scan {
        text,
        reading,
        found: Vec::new(),
        ahead: Ahead::of(text),
    };
    let mut at = 0;
    let mut fence: Option<(char, usize)> = None;
    let mut begins = true;
    while at < text.len() {
        let line = text[at..].split('\n').next().unwrap_or_default();
        let start = at + opening(line);
        let end = at + line.trim_end().len();
        let start = start.min(end);
        let next = at + line.len() + 1;
        let rest = text.get(start..end).unwrap_or_default();
        let marks = rest.chars().next().filter(|c| matches!(c, '`' | '~'));
        let run = marks.map_or(0, |mark| rest.len() - rest.trim_start_matches(mark).len());
        match (fence, marks) {
            (Some((open, length)), Some(mark))
                if mark == open && run >= length && rest.len() == run =>
            {
                fence = None;
            }
            (Some(_), _) => {}
            (None, Some(mark)) if run >= 3 && !rest[run..].contains('`') => {
                fence = Some((mark, run));
            }
            (None, _) => {
                let till = scan.line(at, start..end, begins);
                begins = rest.is_empty() || till.is_some();
                at = till.map_or(next, |till| till.max(next));
                continue;
            }
        }
        begins = false;
        at = next;
    }
    scan.found
}

struct Scan<'t> {
    text: &'t str,
    reading: Reading,
    found: Vec<Found>,
    ahead: Ahead<'t>,
}

impl Scan<'_> {
    /// Looks at a line, of which the words have this place; returns where the next one begins if it is no text.
    fn line(&mut self, line: usize, place: Range<usize>, begins: bool) -> Option<usize> {
        if let Some((what, end)) = self.block(line, &place, begins) {
            let place = place.start..end;
            let least = if matches!(what, What::Admonition(_)) {
                7
            } else {
                3
            };
            if place.len() >= least {
                self.found.push(Found { place, what });
                return Some(end + 1);
            }
        }
        let mut at = place.start;
        while at < place.end {
            let rest = &self.text[at..place.end];
            let Some(first) = rest.chars().next() else {
                break;
            };
            if first == '\\' {
                at += 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
                continue;
            }
            match self.within(at, place.end) {
                Some(found) if found.len() >= 3 => {
                    at = found.end;
                    self.found.push(Found {
                        place: found,
                        what: What::Within,
                    });
                }
                _ => at += first.len_utf8(),
            }
        }
        (at > place.end).then_some(at)
    }

    /// Returns what a line is that is no text, and where it ends.
    fn block(&self, line: usize, place: &Range<usize>, begins: bool) -> Option<(What, usize)> {
        let Reading { mdx, python, .. } = self.reading;
        let rest = &self.text[place.clone()];
        let alone = self.text[line..place.start].trim().is_empty();
        match self.reading.containers {
            Containers::Directives if rest.starts_with(":::") => {
                return Some((self.directive(rest), place.end));
            }
            Containers::Admonitions => {
                let opens = ["!!! ", "??? ", "???+ ", "=== \""];
                if opens.iter().any(|mark| rest.starts_with(mark)) {
                    return Some((What::Admonition(self.admonition(rest)), place.end));
                }
            }
            _ => {}
        }
        if self.reading.footnotes && is_definition(rest) {
            return Some((
                What::Lines,
                if alone {
                    self.indented(place.end)
                } else {
                    place.end
                },
            ));
        }
        if python && (rest.starts_with("*[") && rest.contains("]:") || rest.starts_with("--8<--")) {
            return Some((What::Lines, place.end));
        }
        if mdx
            && alone
            && begins
            && ["import ", "export "]
                .iter()
                .any(|word| rest.starts_with(word))
        {
            let below = &self.text[place.start..];
            let end = below.find("\n\n").unwrap_or(below.trim_end().len());
            return Some((What::Lines, place.start + end));
        }
        if mdx && rest.starts_with('{') {
            let end = balanced(self.text, place.start, &self.ahead)?;
            return self.ends_line(end).then_some((What::Lines, end));
        }
        if self.reading.formulas && rest.starts_with("$$") {
            let below = &self.text[place.start + 2..];
            let end = place.start + 2 + below.find("$$")? + 2;
            return self.ends_line(end).then_some((What::Lines, end));
        }
        self.calls(place)
    }

    /// Returns the calls that a line is made of; one that something belongs to goes on to its end.
    fn calls(&self, place: &Range<usize>) -> Option<(What, usize)> {
        let mut end = self.call(place.start)?;
        let call = &self.text[place.start..end];
        // What stands in a call with angles is no Markdown to Hugo; in any other, it is apart only behind an empty line.
        let name = call.get(3..).unwrap_or_default();
        let name = name.split_whitespace().next().unwrap_or_default();
        let (closing, ends) = match call.get(..3) {
            Some(open @ "{{<") => (format!("{open} /{name}"), ">}}"),
            Some(open @ "{{%") => (format!("{open} /{name}"), "%}}"),
            _ if call.starts_with("{%") => ("{% end".to_owned(), "%}"),
            _ => (String::new(), ""),
        };
        if !closing.is_empty()
            && !call.contains("/>}}")
            && let Some(close) = self.ahead.find(end, &closing)
            && let Some(last) = self.ahead.find(close, ends)
        {
            let inside = &self.text[end..close];
            let apart = inside.starts_with("\n\n") && inside.ends_with("\n\n");
            if !(apart && closing.starts_with("{{%")) {
                end = last + ends.len();
            }
        }
        while let Some(next) = self.call(end) {
            end = next;
        }
        self.ends_line(end).then_some((What::Lines, end))
    }

    fn ends_line(&self, at: usize) -> bool {
        let rest = self.text[at..].split('\n').next().unwrap_or_default();
        rest.trim().is_empty()
    }

    /// Returns the end of the call of a shortcode that begins at a place.
    fn call(&self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..)?;
        let (open, close) = self
            .reading
            .calls
            .iter()
            .find(|(open, _)| rest.starts_with(open))?;
        // An escaped call is a text.
        if rest[open.len()..].starts_with("/*") {
            return None;
        }
        let end = self.ahead.find(at, close)? + close.len();
        let blank = self.ahead.find(at, "\n\n");
        blank.is_none_or(|blank| blank >= end).then_some(end)
    }

    fn directive(&self, rest: &str) -> What {
        let name = rest.trim_start_matches(':');
        let colons = rest.len() - name.len();
        if name.is_empty() {
            return What::Fence(colons, None);
        }
        let (word, title) = match name.split_once('[') {
            Some((word, title)) => (word, title.strip_suffix(']')),
            None => (name, Some("")),
        };
        let level = self.level(word.trim());
        // Without a title the generator shows the word, and a page the name of the level.
        let shown = |level: &AlertLevel| {
            level.name() == word || title.is_some_and(|title| !title.is_empty())
        };
        let level = level.filter(shown);
        What::Fence(
            colons,
            Some(level.zip(title).map(|(level, title)| Title {
                level,
                text: title.to_owned(),
            })),
        )
    }

    fn admonition(&self, rest: &str) -> Option<Title> {
        let rest = rest.strip_prefix("!!! ")?.trim();
        let (word, title) = match rest.split_once(' ') {
            Some((word, title)) => (word, title.trim().strip_prefix('"')?.strip_suffix('"')?),
            None => (rest, ""),
        };
        // A title without a word hides the title.
        if rest.ends_with("\"\"") || title.contains('"') {
            return None;
        }
        let level = self.level(word)?;
        Some(Title {
            level,
            text: title.to_owned(),
        })
    }

    fn level(&self, word: &str) -> Option<AlertLevel> {
        let levels = self.reading.levels.iter();
        levels
            .copied()
            .find(|(own, _)| *own == word)
            .map(|(_, level)| level)
    }

    /// Returns the end of a definition whose first line ends at a place: its further lines, and what is indented below.
    fn indented(&self, end: usize) -> usize {
        let mut last = end;
        let mut at = end;
        let mut blank = false;
        while let Some(rest) = self.text.get(at + 1..).filter(|rest| !rest.is_empty()) {
            let line = rest.split('\n').next().unwrap_or_default();
            let inside = line.starts_with("    ") || line.starts_with('\t');
            at += 1 + line.len();
            if line.trim().is_empty() {
                blank = true;
            } else if inside || !blank && !is_definition(line) && !line.starts_with(['#', '>', '`'])
            {
                last = at - (line.len() - line.trim_end().len());
            } else {
                break;
            }
        }
        last
    }

    /// Returns what stands in a sentence from a place on.
    fn within(&self, at: usize, end: usize) -> Option<Range<usize>> {
        let Reading { mdx, python, .. } = self.reading;
        let rest = &self.text[at..end];
        if let Some(end) = self.call(at) {
            return Some(at..end);
        }
        if rest.starts_with("](") && !self.reading.calls.is_empty() {
            return self.address(at + 2, end);
        }
        if self.reading.footnotes
            && let Some(name) = rest.strip_prefix("[^")
            && self.ahead.find(at, "]").is_some_and(|close| close < end)
            && let Some((name, behind)) = name.split_once(']')
            && !name.is_empty()
            && !name.contains(['[', ' '])
            && !behind.starts_with('(')
        {
            return Some(at..at + name.len() + 3);
        }
        if mdx && rest.starts_with('{') && !is_anchor(rest) {
            return balanced(self.text, at, &self.ahead).map(|end| at..end);
        }
        if mdx && rest.starts_with('<') {
            let end = tag(self.text, at, &self.ahead)?;
            return self.text[at..end].contains('{').then_some(at..end);
        }
        if (mdx || python) && rest.starts_with(':') {
            let name = &rest[1..];
            let length = name.find(|c: char| !(c.is_ascii_alphanumeric() || "_+-".contains(c)))?;
            let own = length > 0 && name[length..].starts_with(':');
            let lone = !self.text[..at].ends_with(|c: char| c.is_alphanumeric() || c == ':');
            return (own && lone && !name[length + 1..].starts_with(':'))
                .then_some(at..at + length + 2);
        }
        if python
            && let Some(mark) = ["++", "==", "^^"]
                .iter()
                .find(|mark| rest.starts_with(**mark))
        {
            let length = rest[2..].find(mark).filter(|length| *length > 0)?;
            let inner = &rest[2..2 + length];
            return (inner.trim() == inner).then_some(at..at + length + 4);
        }
        if self.reading.formulas && rest.starts_with('$') {
            return formula(rest).map(|length| at..at + length);
        }
        None
    }

    /// Returns the address of a link that holds a call.
    fn address(&self, from: usize, end: usize) -> Option<Range<usize>> {
        let mut at = from;
        let mut calls = false;
        while at < end && !self.text[at..].starts_with([')', ' ']) {
            match self.call(at) {
                Some(end) => (at, calls) = (end, true),
                None => at += self.text[at..].chars().next()?.len_utf8(),
            }
            self.ahead.look(1)?;
        }
        (calls && self.text[at..end].starts_with(')')).then_some(from..at)
    }
}
