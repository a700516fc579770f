//! Names of buttons, fields and menus out of the sentences of all articles: each becomes a label, a row of them a menu path.
//!
//! What is a label, and which names of two languages belong together, is decided by all articles at once, so that neither their order nor
//! a second run makes a difference. A name that cannot be paired stays as it is written, in every language.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::counterparts::{Counterparts, MOST, Text};
use super::draft::{Draft, Said};
use super::forms::Forms;
use super::ids::FIRST;
use super::label::{Known, Name};
use super::marked::{Marked, is_framed, is_heading, is_name, marked};
use super::message::{Part, Value};
use crate::locale::Locale;
use crate::model::Project;
use crate::syntax::markdown::inline;
use crate::text::taken::Taken;
use crate::tree::{Inline, Inlines, token};

/// The labels of a project and of an adoption.
pub(super) struct Labels<'f> {
    forms: &'f Forms,
    /// All labels.
    pub(super) known: Known,
    /// Names that are labels wherever they are set off.
    certain: FxHashSet<String>,
    /// How often each name is set off in the source, and how often it could be lifted.
    chances: FxHashMap<String, (usize, usize)>,
    /// Which names of the source and of each tree belong together.
    counterparts: Vec<Counterparts>,
    /// Names that some sentence sets off in every language, and that are not certain to be what they are called there.
    pub(super) unpaired: BTreeSet<String>,
}

/// What becomes of a text: its part in each tree, with tokens that have no names yet, and the names in the place of each.
struct Lifts {
    parts: Vec<(usize, Part)>,
    rows: Vec<Vec<Name>>,
}

/// A name or a row of them that becomes one value: first and last position in the source.
type Row = (usize, usize);

impl<'f> Labels<'f> {
    /// Begins with the labels that a project has.
    pub(super) fn of(forms: &'f Forms, locales: &[Locale], project: Option<&Project>) -> Self {
        Self {
            forms,
            known: Known::of(locales, project),
            certain: FxHashSet::default(),
            chances: FxHashMap::default(),
            counterparts: locales.iter().map(|_| Counterparts::default()).collect(),
            unpaired: BTreeSet::new(),
        }
    }

    /// Lifts the names out of all drafts; with `follow`, labels of the project get the texts that the articles have now.
    pub(super) fn lift(&mut self, drafts: &mut [Draft], follow: bool) {
        self.each(drafts, Self::learn);
        self.counterparts
            .iter_mut()
            .for_each(Counterparts::conclude);
        self.each(drafts, |labels, texts| {
            labels.tell(texts, Counterparts::look_for_left);
        });
        self.counterparts.iter_mut().for_each(Counterparts::learn);
        self.each(drafts, Self::weigh);
        if follow {
            self.follow(drafts);
        }
        for (at, draft) in drafts.iter_mut().enumerate() {
            for number in 0..draft.said.len() {
                self.lift_one(at, draft, number);
            }
        }
    }

    /// Shows each text in its languages.
    fn each(&mut self, drafts: &[Draft], show: impl Fn(&mut Self, &[Text<'_>])) {
        for draft in drafts {
            for said in &draft.said {
                show(self, &texts(draft, said, self.forms));
            }
        }
    }

    /// Tells what is known of each translation about a text.
    fn tell(&mut self, texts: &[Text<'_>], tell: impl Fn(&mut Counterparts, &Text<'_>, &Text<'_>)) {
        let Some((source, others)) = texts.split_first() else {
            return;
        };
        for other in others {
            tell(&mut self.counterparts[other.tree], source, other);
        }
    }

    /// Gives labels of the project the texts that the articles have now.
    fn follow(&mut self, drafts: &[Draft]) {
        let mut named: BTreeMap<Name, usize> = BTreeMap::new();
        for draft in drafts {
            let lifts = (0..draft.said.len()).filter_map(|number| self.lifts(draft, number));
            for name in lifts.flat_map(|lifts| lifts.rows).flatten() {
                *named.entry(name).or_default() += 1;
            }
        }
        self.known.follow(&named);
    }

    /// Remembers what a text tells about names.
    fn learn(&mut self, texts: &[Text<'_>]) {
        let Some(source) = texts.first() else {
            return;
        };
        for one in &source.names {
            let heading = || is_heading(source.text, &one.place);
            if one.form.control || is_name(one.name) && !heading() {
                self.certain.insert(one.name.to_owned());
            }
        }
        self.tell(texts, Counterparts::hear);
    }

    /// Counts how often names could be lifted.
    fn weigh(&mut self, texts: &[Text<'_>]) {
        let Some(source) = texts.first().filter(|source| source.names.len() <= MOST) else {
            return;
        };
        let paired = self.paired(texts);
        for (at, one) in source.names.iter().enumerate() {
            let lifted = self.is_label(at, source, &paired);
            let chances = self.chances.entry(one.name.to_owned()).or_default();
            *chances = (chances.0 + 1, chances.1 + usize::from(lifted));
            let mut all = texts.iter().zip(&paired);
            let lacks = all.any(|(own, paired)| paired[at].is_none() && own.names.is_empty());
            if self.can_be_label(one) && !lifted && !lacks {
                self.unpaired.insert(one.name.to_owned());
            }
        }
    }

    /// Finds the counterpart in each text of each name of the source.
    fn paired(&self, texts: &[Text<'_>]) -> Vec<Vec<Option<usize>>> {
        let Some((source, others)) = texts.split_first() else {
            return Vec::new();
        };
        let mut paired = vec![(0..source.names.len()).map(Some).collect::<Vec<_>>()];
        let others = others.iter();
        paired.extend(others.map(|own| self.counterparts[own.tree].pair(source, own)));
        paired
    }

    /// Tells whether a name of the source is a label that every language names.
    fn is_label(&self, at: usize, source: &Text<'_>, paired: &[Vec<Option<usize>>]) -> bool {
        self.can_be_label(&source.names[at]) && paired.iter().all(|own| own[at].is_some())
    }

    fn can_be_label(&self, one: &Marked<'_>) -> bool {
        one.form.control || is_name(one.name) && self.certain.contains(one.name)
    }

    /// Returns what becomes of a text; nothing where no name of it is a label.
    fn lifts(&self, draft: &Draft, number: usize) -> Option<Lifts> {
        let said = &draft.said[number];
        let texts = texts(draft, said, self.forms);
        let source = texts.first()?;
        if source.names.is_empty() || source.names.len() > MOST {
            return None;
        }
        let paired = self.paired(&texts);
        let rows = self.rows(&texts, &paired);
        if rows.is_empty() {
            return None;
        }
        let parts = texts.iter().zip(&paired).map(|(own, paired)| {
            let part = part_of(draft, said, own.tree)?;
            let part = self.lifted(part, &said.values, own, paired, &rows)?;
            Some((own.tree, part))
        });
        let parts: Option<Vec<(usize, Part)>> = parts.collect();
        let name = |at: usize| {
            let texts = texts.iter().zip(&paired);
            let texts = texts.filter_map(|(own, paired)| {
                Some((own.tree, own.names.get(paired[at]?)?.name.to_owned()))
            });
            texts.collect::<Name>()
        };
        let rows = rows
            .iter()
            .map(|(first, last)| (*first..=*last).map(name).collect());
        Some(Lifts {
            parts: parts?,
            rows: rows.collect(),
        })
    }

    fn lift_one(&mut self, document: usize, draft: &mut Draft, number: usize) {
        let Some(lifts) = self.lifts(draft, number) else {
            return;
        };
        let ids = lifts.rows.iter().map(|row| {
            let ids = row.iter().map(|name| self.known.label(document, name));
            ids.collect()
        });
        let names = ids.collect::<Vec<_>>();
        let names = draft.said[number].add(names);
        for (tree, mut part) in lifts.parts {
            part.names.extend(names.iter().cloned());
            if let Some(own) = part_mut(draft, number, tree) {
                *own = part;
            }
        }
    }

    /// Returns the names that become values, those of a menu path together.
    fn rows(&self, texts: &[Text<'_>], paired: &[Vec<Option<usize>>]) -> Vec<Row> {
        let source = &texts[0];
        // What mostly has to stay as it is written stays so everywhere: half a label would be typed by hand in all other places.
        let is_label = |at: &usize| {
            let chances = self.chances.get(source.names[*at].name);
            let often = chances.is_some_and(|(all, lifted)| lifted * 2 > *all);
            often && self.is_label(*at, source, paired)
        };
        let follows = |at: usize| {
            let mut all = texts.iter().zip(paired);
            all.all(|(own, paired)| match (paired[at], paired[at + 1]) {
                (Some(a), Some(b)) if a + 1 == b => {
                    let between = own.names[a].place.end..own.names[b].place.start;
                    own.text.get(between) == Some(&*self.forms.menus[own.tree])
                }
                _ => false,
            })
        };
        let mut rows: Vec<Row> = Vec::new();
        for at in (0..source.names.len()).filter(is_label) {
            match rows.last_mut() {
                Some((_, last)) if *last + 1 == at && follows(*last) => *last = at,
                _ => rows.push((at, at)),
            }
        }
        rows
    }

    /// Returns a text with tokens in the place of names, without names for the new ones; nothing where it would read otherwise.
    fn lifted(
        &self,
        part: &Part,
        values: &[(String, Value)],
        own: &Text<'_>,
        paired: &[Option<usize>],
        rows: &[Row],
    ) -> Option<Part> {
        let mut shown: Vec<Inlines> = Vec::new();
        for name in &part.names {
            let (_, value) = values.iter().find(|(own, _)| own == name)?;
            shown.push(vec![Inline::Html(value.raw()?.clone())]);
        }
        let before = inline(&part.text, &shown);
        let mut places = Vec::new();
        for (at, (first, last)) in rows.iter().enumerate() {
            let (first, last) = (&own.names[paired[*first]?], &own.names[paired[*last]?]);
            let place = first.place.start..last.place.end;
            shown.push(inline(own.text.get(place.clone())?, &[]));
            places.push((place, token::of(part.names.len() + at)));
        }
        places.sort_by_key(|(place, _)| place.start);
        let mut text = String::with_capacity(part.text.len());
        let mut at = 0;
        for (place, token) in places {
            text.push_str(part.text.get(at..place.start)?);
            text.push(token);
            at = place.end;
        }
        text.push_str(part.text.get(at..)?);
        let same = merged(inline(&text, &shown)) == merged(before);
        let names = part.names.clone();
        same.then_some(Part { text, names })
    }
}

impl Said {
    /// Adds labels and menu paths, and returns the variables that stand for them.
    fn add(&mut self, ids: Vec<Vec<String>>) -> Vec<String> {
        let mut names = Vec::with_capacity(ids.len());
        for mut ids in ids {
            let (word, value) = match ids.len() {
                1 => {
                    let id = ids.remove(0);
                    (id.clone(), Value::Label(id))
                }
                _ => ("menu".to_owned(), Value::Menu(ids)),
            };
            let known = self.values.iter().find(|(_, own)| *own == value);
            let name = known.map(|(name, _)| name.clone()).unwrap_or_else(|| {
                let mut taken: Taken = self.values.iter().map(|(own, _)| own.as_str()).collect();
                let name = taken.number(&word, FIRST, |_| true);
                self.values.push((name.clone(), value));
                name
            });
            names.push(name);
        }
        names
    }
}

/// Returns a text in its languages, the source first; nothing where the source does not have it.
fn texts<'d>(draft: &'d Draft, said: &Said, forms: &Forms) -> Vec<Text<'d>> {
    let mut texts = Vec::new();
    for (locale, place) in said.places.iter().enumerate() {
        let tree = draft.adopted.locales[locale];
        let message = place.and_then(|place| draft.messages[locale].get(place));
        let Some(part) = message.and_then(|message| message.value.as_ref()) else {
            if locale == 0 {
                return texts;
            }
            continue;
        };
        let mut names = marked(&part.text);
        names.retain(|one| one.form == forms.labels[tree] && !is_framed(&part.text, &one.place));
        texts.push(Text {
            tree,
            text: &part.text,
            names,
        });
    }
    texts
}

/// Returns the text of a tree.
fn part_of<'d>(draft: &'d Draft, said: &Said, tree: usize) -> Option<&'d Part> {
    let locale = draft.adopted.locales.iter().position(|own| *own == tree)?;
    draft.messages[locale][said.places[locale]?].value.as_ref()
}

fn part_mut(draft: &mut Draft, number: usize, tree: usize) -> Option<&mut Part> {
    let locale = draft.adopted.locales.iter().position(|own| *own == tree)?;
    let place = draft.said[number].places[locale]?;
    draft.messages[locale][place].value.as_mut()
}

/// Returns running text with no two pieces of characters side by side.
fn merged(text: Inlines) -> Inlines {
    let mut out: Inlines = Vec::with_capacity(text.len());
    for one in text {
        match (one, out.last_mut()) {
            (Inline::Text(text), Some(Inline::Text(last))) => last.push_str(&text),
            (Inline::Strong(inner), _) => out.push(Inline::Strong(merged(inner))),
            (Inline::Emphasis(inner), _) => out.push(Inline::Emphasis(merged(inner))),
            (Inline::Link(target, inner), _) => out.push(Inline::Link(target, merged(inner))),
            (other, _) => out.push(other),
        }
    }
    out
}
