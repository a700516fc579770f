//! What the rules find in the texts of an article and its translation, told in the words of articles.

use std::collections::BTreeSet;

use super::joined::Joined;
use super::place::Version;
use crate::adopt::Known;
use crate::diagnostic::{Diagnostic, Label};
use crate::facts;
use crate::facts::writing::Letters;
use crate::locale::Locale;
use crate::source::{Sources, Span};
use crate::syntax::fluent::{Entry, Pattern};
use crate::text::prose;

/// A rule that says something of articles.
struct Fit {
    code: &'static str,
    /// What to do, where it is not what the rule says of projects.
    help: Option<&'static str>,
}

const fn fit(code: &'static str) -> Fit {
    Fit { code, help: None }
}

const fn with(code: &'static str, help: &'static str) -> Fit {
    Fit {
        code,
        help: Some(help),
    }
}

const TRANSLATE: &str = "translate the change";

/// The rules that say something of articles. The others speak of catalogs, of pages, or of how a language is written.
const FITS: &[Fit] = &[
    with("missing-link", "link the words that stand for it"),
    fit("extra-link"),
    with(
        "changed-link",
        "lead readers to the same place; the language in an address may differ",
    ),
    with(
        "broken-link-syntax",
        "write the text in `[…]` and the address in `(…)` right behind it",
    ),
    fit("missing-emphasis"),
    fit("extra-emphasis"),
    fit("unclosed-markup"),
    fit("literal-markup"),
    fit("changed-code"),
    with("missing-image", "put the picture where it belongs"),
    fit("changed-number"),
    with("untranslated", "translate it"),
    fit("partly-untranslated"),
    fit("leftover-marker"),
    fit("mojibake"),
    with("stale-meaning", TRANSLATE),
    with("stale-structure", TRANSLATE),
    with("stale-minor", TRANSLATE),
    with("stale-warning", TRANSLATE),
];

/// Tells whether a rule says something of articles.
pub(super) fn applies(code: &str) -> bool {
    FITS.iter().any(|fit| fit.code == code)
}

/// A catalog of texts, and the article they stand in.
pub(super) struct Told<'a> {
    pub(super) version: &'a Version<'a>,
    pub(super) entries: Vec<&'a Entry>,
}

impl<'a> Told<'a> {
    pub(super) fn of(version: &'a Version<'a>, entries: Vec<&'a Entry>) -> Self {
        Self { version, entries }
    }

    fn entry(&self, span: Span) -> Option<&'a Entry> {
        let at = self
            .entries
            .partition_point(|one| one.span.start <= span.start);
        let entry = at.checked_sub(1).and_then(|at| self.entries.get(at))?;
        (entry.span.source == span.source).then_some(*entry)
    }

    /// Returns the place in the article of a place in the catalog: what stands there, where the article has the same, else its block.
    fn place(&self, sources: &Sources, span: Span) -> Option<Span> {
        let entry = self.entry(span)?;
        let told = self.version.told.get(&*entry.id)?;
        let (attribute, pattern) = part_at(entry, span)?;
        if let Some(key @ ("title" | "description")) = attribute {
            let (at, line) = self.version.front(key)?;
            return Some(self.version.span(at, at + line.len()));
        }
        let mut range = self.version.range(told.place);
        let whole = sources.text(pattern.span).trim();
        if told.what == "cell" {
            let inside = self.version.text[range.0..range.1].find(whole);
            if let Some(at) = inside.filter(|_| !whole.is_empty()) {
                range = (range.0 + at, range.0 + at + whole.len());
            }
        }
        let inside = pattern.span.start <= span.start && span.end <= pattern.span.end;
        if !inside || span == pattern.span {
            return Some(self.version.find(range, "", 0));
        }
        let text = sources.text(span);
        let before = Span {
            end: span.start,
            ..pattern.span
        };
        let count = sources.text(before).matches(text).count();
        Some(self.version.find(range, text, count))
    }

    /// Says what stands at a place.
    fn what(&self, name: &str) -> Option<&'static str> {
        let (id, attribute) = match name.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (name, None),
        };
        let told = self.version.told.get(id)?;
        Some(match (attribute, told.what) {
            (Some("title"), _) => "the title in the front matter",
            (Some("description"), _) => "the description",
            (_, "title") => "the title",
            (_, "section") => "this heading",
            (_, "id") => "this item",
            (_, "note") => "this alert",
            (_, "cell") => "this cell",
            (_, "picture") => "the text of this picture",
            (_, "verbatim") => "this piece",
            _ => "this paragraph",
        })
    }
}

/// The texts of the articles that were put side by side: of the source as it stands, the translation, the source it was made from.
pub(super) struct Texts<'a> {
    pub(super) sources: &'a Sources,
    pub(super) source: Told<'a>,
    pub(super) own: Told<'a>,
    pub(super) from: Option<Told<'a>>,
    /// What stands in other texts.
    pub(super) joined: &'a Joined,
    /// What the keys of links stand for.
    pub(super) links: &'a [(String, Known)],
    pub(super) locale: &'a Locale,
}

impl Texts<'_> {
    /// Tells at their places in the articles what was found in catalogs; nothing of what is in the source alone, or there as well.
    pub(super) fn all(&self, found: &[Diagnostic]) -> Vec<Diagnostic> {
        let theirs: BTreeSet<(&str, &str)> = found
            .iter()
            .filter_map(|one| Some((one.code, &*self.source.entry(one.primary)?.id)))
            .collect();
        let new = |one: &&Diagnostic| {
            let own = self.own.entry(one.primary);
            own.is_some_and(|entry| !theirs.contains(&(one.code, &*entry.id)))
        };
        let new = found.iter().filter(new).cloned();
        new.filter_map(|one| self.told(one)).collect()
    }

    fn told(&self, one: Diagnostic) -> Option<Diagnostic> {
        let primary = self.own.place(self.sources, one.primary)?;
        if !self.stands(&one) {
            return None;
        }
        let related = one.related.into_iter().filter_map(|label| {
            let span = self.place(label.span)?;
            Some(Label { span, ..label })
        });
        let fit = FITS.iter().find(|fit| fit.code == one.code);
        let own = fit.and_then(|fit| fit.help).map(str::to_owned);
        Some(Diagnostic {
            message: self.message(&one.message),
            primary,
            related: related.collect(),
            help: own.or_else(|| one.help.map(|help| self.message(&help))),
            fix: None,
            ..one
        })
    }

    /// Tells whether a finding is one of an article: rules that know the names of a project see more than names here.
    fn stands(&self, one: &Diagnostic) -> bool {
        let Some(own) = self.own.entry(one.primary) else {
            return false;
        };
        if self.joined.explains(one.code, &own.id) {
            return false;
        }
        let source = self.source.entries.iter();
        let Some(source) = source.copied().find(|entry| entry.id == own.id) else {
            return true;
        };
        let attribute = part_at(own, one.primary).map(|(attribute, _)| attribute);
        let text = |entry: &Entry| {
            let mut text = String::new();
            let mut parts = entry.parts();
            let part = parts.find(|(name, ..)| Some(*name) == attribute);
            if let Some((_, _, pattern)) = part {
                pattern.texts(&mut |piece, _| {
                    text.push_str(piece);
                    text.push(' ');
                });
            }
            text
        };
        match one.code {
            "missing-emphasis" => !is_bracketed(own, source),
            // Marks that readers of the source see as well were meant as marks there too.
            "extra-emphasis" => !text(source).contains(r"\*"),
            "unclosed-markup" | "literal-markup" => !shows_mark(&one.message, &text(source)),
            "broken-link-syntax" => !text(source).contains(r"\]("),
            "untranslated" => prose::is_prose(&text(own)),
            "changed-code" => !self.has_elsewhere(&one.message),
            _ => true,
        }
    }

    /// Tells whether code that a text lacks stands in the translation as often as in the source, in another block.
    fn has_elsewhere(&self, message: &str) -> bool {
        let lacks = message.split_once("lacks the code “");
        let code = lacks.and_then(|(_, rest)| rest.rsplit_once('”'));
        let Some((code, _)) = code else {
            return false;
        };
        let count = |told: &Told<'_>| told.version.text.matches(&format!("`{code}`")).count();
        count(&self.own) >= count(&self.source)
    }

    fn place(&self, span: Span) -> Option<Span> {
        let all = [Some(&self.source), Some(&self.own), self.from.as_ref()];
        all.into_iter()
            .flatten()
            .find_map(|told| told.place(self.sources, span))
    }

    /// Puts words and addresses in the place of the names of messages and links.
    fn message(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('`') {
            out.push_str(before);
            let name = after
                .split_once('`')
                .filter(|(name, _)| !name.contains(' '));
            let said = name.and_then(|(name, rest)| Some((self.said(name)?, rest)));
            match said {
                Some((said, after)) => {
                    out.push_str(&said);
                    rest = after;
                }
                None => {
                    out.push('`');
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        out
    }

    /// Returns what to say in the place of the name of a message or link in backquotes.
    fn said(&self, name: &str) -> Option<String> {
        if let Some(what) = self.own.what(name) {
            return Some(what.to_owned());
        }
        let address = self.address(name.strip_prefix("link:")?)?;
        Some(format!("`{address}`"))
    }

    fn address(&self, key: &str) -> Option<String> {
        let (_, known) = self.links.iter().find(|(known, _)| known == key)?;
        Some(match known {
            Known::One(address) => address.clone(),
            Known::ByLocale(all) => {
                let own = all.get(self.locale.as_str());
                own.or_else(|| all.values().next())?.clone()
            }
        })
    }
}

/// Tells whether readers of the source see the mark that a finding names in quotation marks.
fn shows_mark(message: &str, source: &str) -> bool {
    let mark = message.split('"').nth(1).unwrap_or("");
    let escaped: String = mark.chars().flat_map(|c| ['\\', c]).collect();
    !mark.is_empty() && source.contains(&escaped)
}

/// Returns the part of an entry that a place belongs to.
fn part_at(entry: &Entry, span: Span) -> Option<(Option<&str>, &Pattern)> {
    let parts = entry.parts();
    let part = parts.filter(|(_, name, _)| name.start <= span.start).last();
    part.map(|(attribute, _, pattern)| (attribute, pattern))
}

fn emphasis(pattern: &Pattern) -> usize {
    let wordings = facts::markup::of(pattern, Letters::of(pattern)).wordings;
    wordings.first().map_or(0, |wording| wording.emphasis.len())
}

/// Counts what stands in brackets or quotation marks, links apart.
fn brackets(pattern: &Pattern) -> usize {
    let mut count = 0;
    pattern.texts(&mut |text, _| {
        let closed = text.match_indices([']', '］', '】', '」', '』', '〉', '》', '”']);
        let links = ["(link:", "(doc:", "(#"];
        let label = |at: usize| !links.iter().any(|link| text[at..].starts_with(link));
        count += closed.filter(|(at, mark)| label(at + mark.len())).count();
    });
    count
}

/// Tells whether a translation sets in brackets what its source emphasises, as publishers of Chinese do with the names of buttons.
fn is_bracketed(own: &Entry, source: &Entry) -> bool {
    let count = |entry: &Entry, of: &dyn Fn(&Pattern) -> usize| -> usize {
        entry.parts().map(|(_, _, pattern)| of(pattern)).sum()
    };
    let lost = count(source, &emphasis).saturating_sub(count(own, &emphasis));
    lost <= count(own, &brackets).saturating_sub(count(source, &brackets))
}
