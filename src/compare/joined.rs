//! Texts that a translation runs together, or takes apart: nothing of them is lost, though they have no counterpart of their own.

use std::collections::{BTreeMap, BTreeSet};

use super::place::Version;
use super::texts::Told;
use crate::source::Span;
use crate::syntax::fluent::Entry;

/// How much longer than its source a text has to be, or shorter, that holds more or less than it.
const LONGER: f32 = 1.25;
/// Bytes below which being longer says nothing.
const MORE: f32 = 40.0;
/// How much it may differ in length from all that it holds.
const AS_LONG: f32 = 1.3;
/// How much it may differ where both have the same addresses.
const SURE: f32 = 1.7;
/// Texts on either side of another that may stand in it.
const REACH: usize = 4;
/// Pairs from which on their lengths say how long translations are.
const ENOUGH: usize = 5;

/// Texts that stand in others.
#[derive(Debug, Default)]
pub(super) struct Joined {
    /// Each with the message that its words stand in, of either version.
    within: BTreeMap<String, String>,
    /// What was joined, by the message it stands in.
    parts: BTreeMap<String, String>,
}

/// The running texts of a version, in order.
struct Texts<'a> {
    all: Vec<(&'a str, String)>,
}

impl Joined {
    /// Finds what of a source stands in other texts of its translation, and the other way round.
    pub(super) fn of(source: &Told<'_>, own: &Told<'_>) -> Self {
        let (theirs, mine) = (Texts::of(source), Texts::of(own));
        let lengths = |texts: &Texts<'_>| -> BTreeMap<String, f32> {
            let all = texts.all.iter();
            all.map(|(id, text)| ((*id).to_owned(), length(text)))
                .collect()
        };
        let (long, short) = (lengths(&mine), lengths(&theirs));
        let shares = short.iter();
        let mut shares: Vec<f32> = shares
            .filter_map(|(id, length)| Some(long.get(id)? / length))
            .collect();
        shares.sort_unstable_by(f32::total_cmp);
        let usual = shares.get(shares.len() / 2).copied();
        let usual = usual.filter(|_| shares.len() >= ENOUGH).unwrap_or(1.0);
        let mut joined = Self::default();
        joined.find(&theirs, &mine, usual);
        joined.find(&mine, &theirs, 1.0 / usual);
        joined
    }

    /// Finds what of one version stands in other texts of the second, which is as many times as long.
    fn find(&mut self, one: &Texts<'_>, second: &Texts<'_>, usual: f32) {
        let other: BTreeMap<&str, &str> =
            second.all.iter().map(|(id, text)| (*id, &**text)).collect();
        let alone = |at: usize| {
            one.all
                .get(at)
                .is_some_and(|(id, _)| !other.contains_key(id))
        };
        for (at, (id, text)) in one.all.iter().enumerate() {
            let Some(whole) = other.get(id) else { continue };
            let before = (1..=at.min(REACH))
                .take_while(|back| alone(at - back))
                .count();
            let after = (1..=REACH).take_while(|on| alone(at + on)).count();
            let taken = |at: usize| self.within.contains_key(one.all[at].0);
            let ratio = |first: usize, last: usize| {
                let parts = &one.all[first..=last];
                let parts: f32 = parts.iter().map(|(_, text)| length(text)).sum();
                length(whole) / usual / parts
            };
            let more = length(whole) / usual - length(text);
            if length(text) == 0.0 || ratio(at, at) < LONGER || more < MORE {
                continue;
            }
            let ends =
                (0..=before).flat_map(|back| (0..=after).map(move |on| (at - back, at + on)));
            let free = ends.filter(|(first, last)| first < last && !(*first..=*last).any(taken));
            let off = |(first, last): &(usize, usize)| ratio(*first, *last).ln().abs();
            let best = free.min_by(|a, b| off(a).total_cmp(&off(b)));
            // What holds the same addresses need not be as long.
            let sure = |first: usize, last: usize| {
                let mut parts = (first..=last).filter(|part| *part != at);
                parts.all(|part| shares_address(&one.all[part].1, whole))
            };
            let fits = |ends: &(usize, usize)| {
                let limit = if sure(ends.0, ends.1) { SURE } else { AS_LONG };
                off(ends) <= limit.ln()
            };
            let Some((first, last)) = best.filter(fits) else {
                continue;
            };
            let parts = (first..=last).filter(|part| *part != at);
            let parts: Vec<&(&str, String)> = parts.map(|part| &one.all[part]).collect();
            if parts.iter().all(|(_, text)| is_held(text, whole)) {
                for (part, text) in parts {
                    self.within.insert((*part).to_owned(), (*id).to_owned());
                    let parts = self.parts.entry((*id).to_owned()).or_default();
                    parts.push_str(text);
                    parts.push('\n');
                }
            }
        }
    }

    /// Tells whether all that a place of a version says stands in other texts.
    pub(super) fn holds(&self, version: &Version<'_>, place: Span) -> bool {
        if self.within.is_empty() {
            return false;
        }
        let inside = |span: Span| place.start <= span.start && span.end <= place.end;
        let all = version.told.iter();
        let mut ids = all
            .filter(|(_, told)| told.place.is_some_and(inside))
            .map(|(id, _)| id)
            .peekable();
        ids.peek().is_some() && ids.all(|id| self.within.contains_key(id))
    }

    /// Tells whether what a finding of a text is about may have gone to another text, or come from there.
    pub(super) fn explains(&self, code: &str, id: &str) -> bool {
        let Some(parts) = self.parts.get(id) else {
            return false;
        };
        match code {
            "missing-link" | "extra-link" | "changed-link" => parts.contains("]("),
            "missing-emphasis" | "extra-emphasis" => parts.contains('*'),
            "changed-code" => parts.contains('`'),
            "missing-image" => parts.contains("!["),
            "changed-number" => parts.contains(|c: char| c.is_ascii_digit()),
            _ => false,
        }
    }
}

impl<'a> Texts<'a> {
    fn of(told: &Told<'a>) -> Self {
        let running = |entry: &&&'a Entry| {
            let known = told.version.told.get(&*entry.id);
            // An alert that stands in a text is none, so that it is lost.
            known.is_some_and(|told| matches!(told.what, "paragraph" | "id"))
        };
        let entries = told.entries.iter().filter(running);
        let all = entries.map(|entry| {
            let mut text = String::new();
            for (_, _, pattern) in entry.parts() {
                pattern.texts(&mut |piece, _| text.push_str(piece));
            }
            (&*entry.id, text)
        });
        Self { all: all.collect() }
    }
}

/// Returns how much there is to read in a text: its bytes without its addresses, for a Chinese character says as much as three letters.
fn length(text: &str) -> f32 {
    let addresses = text.split("](").skip(1);
    let addresses = addresses.filter_map(|rest| rest.find(')'));
    text.len().saturating_sub(addresses.sum()) as f32
}

/// Tells whether most of what a translation keeps of a text stands in another: addresses, code and numbers. A picture does not.
fn is_held(text: &str, whole: &str) -> bool {
    let (own, all) = (kept(text), kept(whole));
    own.intersection(&all).count() * 2 >= own.len() && !text.contains("![")
}

/// Tells whether a text has addresses, and another has them all.
fn shares_address(text: &str, whole: &str) -> bool {
    let all: BTreeSet<&str> = addresses(whole).collect();
    let mut own = addresses(text).peekable();
    own.peek().is_some() && own.all(|address| all.contains(address))
}

fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let links = text.split("](").skip(1);
    links.filter_map(|rest| Some(rest.split_once(')')?.0))
}

fn kept(text: &str) -> BTreeSet<&str> {
    let codes = text.split('`').skip(1).step_by(2);
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let all = addresses(text).chain(codes).chain(numbers);
    all.filter(|one| !one.is_empty()).collect()
}
