//! Where the structure of an article and of its translation differ: blocks that only one of them has, and blocks that are something else.

use std::collections::BTreeMap;

use super::place::Version;
use crate::adopt::{Resumed, Unpaired};
use crate::check::{CHANGED_BLOCK, EXTRA_BLOCK, MISSING_BLOCK, STALE_BLOCK};
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::source::Span;
use crate::text::address::same_place;
use crate::text::prose::is_sentence;

/// The share of the longer of two blocks that the shorter needs to say what it says.
const AS_LONG: f32 = 0.2;

/// The versions of an article, by their positions among what was put side by side.
pub(super) struct Sides<'a> {
    pub(super) versions: &'a [Version<'a>],
    /// The source as it stands.
    pub(super) source: usize,
    pub(super) own: usize,
    /// The source that the translation was made from.
    pub(super) from: Option<usize>,
    pub(super) locale: &'a Locale,
    /// The language of the source.
    pub(super) from_locale: &'a Locale,
}

/// What became of a block.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// The translation lacks it.
    Missing,
    /// The source never had it.
    Extra,
    /// The source has it since.
    Added,
    /// The source lost it since.
    Removed,
}

/// Blocks behind one that are asked whether they stand for it.
const NEAR: usize = 1000;

/// Tells of every block that has no counterpart, but for those whose words stand `elsewhere` in the other version.
pub(super) fn differences(
    sides: &Sides<'_>,
    unpaired: &[Unpaired],
    elsewhere: &dyn Fn(usize, Span) -> bool,
    found: &mut Vec<Diagnostic>,
) {
    let fates: Vec<(Fate, &Unpaired)> = unpaired
        .iter()
        .filter_map(|one| Some((sides.fate(one)?, one)))
        .collect();
    let mut instead: Vec<Option<usize>> = vec![None; fates.len()];
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    for (_, one) in &fates {
        *counts.entry(one.gap).or_default() += 1;
    }
    // What is of the same kind belongs together before what could be.
    for same in [true, false] {
        for at in 0..fates.len() {
            let gap = |other: &usize| fates[*other].1.gap == fates[at].1.gap;
            let mut rest = (at + 1..fates.len()).take_while(gap).take(NEAR);
            let free = |other: &usize| instead[at].is_none() && instead[*other].is_none();
            let alone = counts[&fates[at].1.gap] == 2;
            let fits = |other: &usize| sides.replaces(fates[at], fates[*other], same, alone);
            // Headings hold nothing that could tell: only those that were paired as another kind of heading follow each other.
            let beside = |other: &usize| fates[at].1.what != "section" || *other == at + 1;
            if let Some(other) = rest.find(|other| free(other) && beside(other) && fits(other)) {
                (instead[at], instead[other]) = (Some(other), Some(at));
            }
        }
    }
    // What stands at one place and looks the same is told as one.
    let mut alone: BTreeMap<_, Vec<&Unpaired>> = BTreeMap::new();
    for (at, (fate, one)) in fates.iter().enumerate() {
        match instead[at] {
            Some(other) if other > at => {
                let (other, second) = fates[other];
                let (theirs, own) = if fate.is_of_source() {
                    (*one, second)
                } else {
                    (second, *one)
                };
                sides.changed(theirs, own, fate.is_since() || other.is_since(), found);
            }
            Some(_) => {}
            None if sides.is_elsewhere(*fate, one, elsewhere) => {}
            None => {
                let key = (*fate, one.places[sides.own], one.shape.as_str());
                alone.entry(key).or_default().push(one);
            }
        }
    }
    for ((fate, place, shape), blocks) in alone {
        sides.alone(fate, place, shape, &blocks, found);
    }
}

/// Tells of lists that are broken off in the translation and not in the source.
pub(super) fn resumed(sides: &Sides<'_>, all: &[Vec<Resumed>], found: &mut Vec<Diagnostic>) {
    let model = sides.from.unwrap_or(sides.source);
    let (theirs, own) = (&all[model], &all[sides.own]);
    let is_new = |one: &&Resumed| theirs.iter().all(|other| other.start != one.start);
    for one in own.iter().filter(is_new) {
        let place = sides.versions[sides.own].first_line(one.place);
        let locale = sides.locale;
        let message = match one.start {
            Some(start) => format!(
                "a numbered list is broken off before this and begins again at {start} in {locale}, not in the source"
            ),
            None => format!("a list is broken off before this in {locale}, not in the source"),
        };
        CHANGED_BLOCK
            .report(found, place, message)
            .help("indent what stands before this, so that it belongs to the item above it");
    }
}

impl Fate {
    /// Tells whether the source as it stands has the block.
    fn is_of_source(self) -> bool {
        matches!(self, Self::Missing | Self::Added)
    }

    fn is_since(self) -> bool {
        matches!(self, Self::Added | Self::Removed)
    }
}

impl Sides<'_> {
    fn fate(&self, one: &Unpaired) -> Option<Fate> {
        let has = |at: usize| one.locales.contains(&at);
        let before = self.from.map(has);
        match (has(self.source), has(self.own), before) {
            (true, false, None | Some(true)) => Some(Fate::Missing),
            (true, false, Some(false)) => Some(Fate::Added),
            (false, true, None | Some(false)) => Some(Fate::Extra),
            (false, true, Some(true)) => Some(Fate::Removed),
            (true, true, _) | (false, false, _) => None,
        }
    }

    fn is_elsewhere(
        &self,
        fate: Fate,
        one: &Unpaired,
        elsewhere: &dyn Fn(usize, Span) -> bool,
    ) -> bool {
        let side = match fate {
            Fate::Missing => self.source,
            Fate::Extra => self.own,
            Fate::Added | Fate::Removed => return false,
        };
        one.places[side].is_some_and(|place| elsewhere(side, place))
    }

    /// Tells whether of two blocks at one place, each in one version alone, one stands for the other; `alone` where no others do.
    fn replaces(
        &self,
        (fate, one): (Fate, &Unpaired),
        (other, second): (Fate, &Unpaired),
        same: bool,
        alone: bool,
    ) -> bool {
        let (theirs, own) = match (fate.is_of_source(), other.is_of_source()) {
            (true, false) => (one, second),
            (false, true) => (second, one),
            _ => return false,
        };
        if is_picture(own) && is_picture(theirs) {
            return alone || are_named_alike(own, theirs);
        }
        if same {
            return own.what == theirs.what;
        }
        family(own) == family(theirs) && self.are_as_long(own, theirs) || self.holds(own, theirs)
    }

    /// Tells whether one of two blocks can say what the other says.
    fn are_as_long(&self, own: &Unpaired, theirs: &Unpaired) -> bool {
        let length = |at: usize, one: &Unpaired| {
            let (start, end) = self.versions[at].range(one.places[at]);
            (end - start) as f32
        };
        let (own, theirs) = (length(self.own, own), length(self.source, theirs));
        own.min(theirs) >= AS_LONG * own.max(theirs)
    }

    fn changed(&self, theirs: &Unpaired, own: &Unpaired, since: bool, found: &mut Vec<Diagnostic>) {
        let (locale, versions) = (self.locale, self.versions);
        let place = versions[self.own].first_line(own.places[self.own]);
        let source = versions[self.source].first_line(theirs.places[self.source]);
        let (is, was) = (&own.shape, &theirs.shape);
        if !since && self.is_same(theirs, own) {
            return;
        }
        let one = if since {
            let message = if is == was {
                format!(
                    "the source has another text in place of {is} since it was translated to {locale}"
                )
            } else {
                format!(
                    "the source has {was} since it was translated to {locale}, in place of {is}"
                )
            };
            let one = STALE_BLOCK.report(found, place, message);
            one.help("translate what the source has now");
            one
        } else {
            let message = if is == was && stands_alone(&own.what) {
                format!("{is} differs in {locale} from the one of the source")
            } else if is == was {
                format!(
                    "{is} stands in another list, item or quotation in {locale} than in the source"
                )
            } else {
                format!("{is} in {locale} is {was} in the source")
            };
            let one = CHANGED_BLOCK.report(found, place, message);
            one.help("make it what it is in the source");
            one
        };
        one.related(source, "the source");
        self.before(own, one);
    }

    /// Tells whether a picture that stands alone in the source stands in a text of the translation.
    fn holds(&self, own: &Unpaired, theirs: &Unpaired) -> bool {
        let (start, end) = self.versions[self.own].range(own.places[self.own]);
        let address = address(theirs);
        let inside = |address| self.versions[self.own].text[start..end].contains(address);
        is_picture(theirs) && address.is_some_and(inside)
    }

    /// Tells whether two blocks are the same as far as a reader can tell: one of them is written in a way that only its text could be
    /// taken over, or they are code that differs in the sentences in it, or pictures of one place, each in its language.
    fn is_same(&self, theirs: &Unpaired, own: &Unpaired) -> bool {
        let (is, was) = (own.shape.as_str(), theirs.shape.as_str());
        if own.what == "code" && theirs.what == "code" {
            let text = |at: usize, one: &Unpaired| {
                let version = &self.versions[at];
                let (start, end) = version.range(one.places[at]);
                &version.text[start..end]
            };
            let (own, theirs) = (text(self.own, own), text(self.source, theirs));
            let mut lines = own.lines().zip(theirs.lines());
            return own.lines().count() == theirs.lines().count()
                && lines.all(|(own, theirs)| own.trim() == theirs.trim() || is_sentence(theirs));
        }
        if is_picture(own) && is_picture(theirs) {
            let tags = [self.from_locale.as_str(), self.locale.as_str()];
            let (own, theirs) = (address(own), address(theirs));
            return own
                .zip(theirs)
                .is_some_and(|(a, b)| same_place(a, b, &tags));
        }
        let verbatim = own.what == "verbatim" || theirs.what == "verbatim";
        let bare = is == "a quotation" && was.starts_with("an alert")
            || was == "a quotation" && is.starts_with("an alert");
        let alike = was.starts_with(is) || is.starts_with(was);
        (verbatim && (alike || bare)) || (own.what == "item" && is == was)
    }

    /// Tells of blocks that only one version has, all at one place and of one shape.
    fn alone(
        &self,
        fate: Fate,
        place: Option<Span>,
        shape: &str,
        blocks: &[&Unpaired],
        found: &mut Vec<Diagnostic>,
    ) {
        let (locale, versions) = (self.locale, self.versions);
        let place = versions[self.own].first_line(place);
        let more = match blocks.len() {
            0 | 1 => String::new(),
            count => format!(", and {} more like it", count - 1),
        };
        let (code, message, help, label) = match fate {
            Fate::Missing => (
                MISSING_BLOCK,
                format!("behind this, {locale} lacks {shape} of the source{more}"),
                "translate it, or take it out of the source",
                "the source",
            ),
            Fate::Extra => (
                EXTRA_BLOCK,
                format!("{locale} has {shape} that the source does not have{more}"),
                "take it out, or add it to the source",
                "the source has nothing behind this",
            ),
            Fate::Added => (
                STALE_BLOCK,
                format!(
                    "behind this, the source has {shape} since it was translated to {locale}{more}"
                ),
                "translate what was added",
                "the source now",
            ),
            Fate::Removed => (
                STALE_BLOCK,
                format!("the source no longer has {shape} that was translated to {locale}{more}"),
                "take it out",
                "the source now has nothing behind this",
            ),
        };
        let one = code.report(found, place, message);
        for block in blocks {
            one.related(
                versions[self.source].first_line(block.places[self.source]),
                label,
            );
            self.before(block, one);
        }
        one.help(help);
    }

    /// Shows the block in the version that was translated.
    fn before(&self, unpaired: &Unpaired, one: &mut Diagnostic) {
        if let Some(from) = self.from.filter(|from| unpaired.locales.contains(from)) {
            let place = self.versions[from].first_line(unpaired.places[from]);
            one.related(place, "the source it was made from");
        }
    }
}

/// Returns the address of a picture.
fn address(one: &Unpaired) -> Option<&str> {
    one.shape.split('`').nth(1)
}

/// Tells whether blocks of one kind can have no counterpart for what they hold. All others of a kind are paired where they stand.
fn stands_alone(what: &str) -> bool {
    matches!(what, "code" | "image" | "table")
}

/// Tells whether a block is a picture and nothing else, however it is written.
fn is_picture(one: &Unpaired) -> bool {
    one.shape.starts_with("the picture ")
}

/// Tells whether the files of two pictures have names with a word in common.
fn are_named_alike(one: &Unpaired, other: &Unpaired) -> bool {
    let words = |one| -> Vec<&str> {
        let file = address(one).and_then(|address| address.rsplit('/').next());
        let name = file.map_or("", |file| {
            file.rsplit_once('.').map_or(file, |(name, _)| name)
        });
        name.split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .collect()
    };
    let others = words(other);
    words(one).iter().any(|word| others.contains(word))
}

/// What can take the place of what.
fn family(one: &Unpaired) -> &str {
    match one.what.as_str() {
        _ if is_picture(one) => "image",
        what @ ("code" | "item") => what,
        _ => "text",
    }
}
