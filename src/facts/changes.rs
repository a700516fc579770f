//! What a translation says by markup and its source does not, or the other way round.
//!
//! The source promises what every one of its wordings has; a translation may not add what none of them has.

use rustc_hash::FxHashMap;

use super::markup::{Markup, Wording};

/// What a translation says by markup and its source does not, or the other way round.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changes<'m> {
    /// What stands in the place of what: the source's, the translation's.
    pub changed: Vec<(&'m str, &'m str)>,
    /// What only the source has.
    pub missing: Vec<&'m str>,
    /// What only the translation has.
    pub extra: Vec<&'m str>,
}

/// Tells whether a translation plainly has what its source has of one kind of markup, in the same order: most translations do.
pub fn agree(source: &Markup, own: &Markup, kind: fn(&Wording) -> &[String]) -> bool {
    match (source.wordings.as_slice(), own.wordings.as_slice()) {
        ([source], [own]) => kind(source) == kind(own),
        _ => false,
    }
}

/// Tells whether two pieces of markup are the same though they are written differently.
pub type Same<'s> = dyn Fn(&str, &str) -> bool + 's;

/// How many pairs of what is written differently are looked at in one comparison.
const PAIRS: usize = 100_000;

/// Compares what a translation has of one kind of markup with what its source has, as it is written.
pub fn of<'m>(source: &'m Markup, own: &'m Markup, kind: fn(&Wording) -> &[String]) -> Changes<'m> {
    of_different(source, own, kind, &|_, _| false)
}

/// Does the same but for what is written differently and is the same.
pub fn of_different<'m>(
    source: &'m Markup,
    own: &'m Markup,
    kind: fn(&Wording) -> &[String],
    same: &Same<'_>,
) -> Changes<'m> {
    if agree(source, own, kind) {
        return Changes::default();
    }
    let mut pairs = PAIRS;
    let mut without = |all: &[&'m str], some: &[&'m str]| without(all, some, same, &mut pairs);
    let lists = |markup: &'m Markup| -> Vec<Vec<&'m str>> {
        let list = |wording: &'m Wording| kind(wording).iter().map(String::as_str).collect();
        markup.wordings.iter().map(list).collect()
    };
    let (source, own) = (lists(source), lists(own));
    let mut promised = source.first().cloned().unwrap_or_default();
    let mut allowed = promised.clone();
    for wording in source.iter().skip(1) {
        let lost = without(&promised, wording);
        promised = without(&promised, &lost);
        allowed.extend(without(wording, &allowed));
    }
    let (mut missing, mut extra) = (Vec::new(), Vec::new());
    for wording in &own {
        let lost = without(&promised, wording);
        missing.extend(without(&lost, &missing));
        let added = without(wording, &allowed);
        extra.extend(without(&added, &extra));
    }
    let pairs = missing.len().min(extra.len());
    let changed = missing.drain(..pairs).zip(extra.drain(..pairs)).collect();
    Changes {
        changed,
        missing,
        extra,
    }
}

/// Returns the pieces of markup that have no counterpart among others.
fn without<'m>(
    all: &[&'m str],
    some: &[&'m str],
    same: &Same<'_>,
    pairs: &mut usize,
) -> Vec<&'m str> {
    let mut written: FxHashMap<&str, usize> = FxHashMap::default();
    for one in some {
        *written.entry(one).or_default() += 1;
    }
    let mut take = |one: &&'m str| {
        let count = written.get_mut(*one).filter(|count| **count > 0);
        count.map(|count| *count -= 1).is_some()
    };
    let rest: Vec<&str> = all.iter().copied().filter(|one| !take(one)).collect();
    // What is left of the others: each stands there as often as it was not taken.
    let mut left: Vec<Option<&str>> = some.iter().copied().filter(take).map(Some).collect();
    let mut first = 0;
    let is_lost = |one: &&'m str| {
        while left.get(first).is_some_and(Option::is_none) {
            first += 1;
        }
        let mut others = left[first..].iter_mut();
        let found = others.find(|other| {
            let other = other.filter(|_| *pairs > 0);
            *pairs = pairs.saturating_sub(1);
            other.is_some_and(|other| same(one, other))
        });
        found.and_then(Option::take).is_none()
    };
    rest.into_iter().filter(is_lost).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(wordings: &[&[&str]]) -> Markup {
        let wording = |links: &&[&str]| Wording {
            links: links.iter().map(|link| (*link).to_owned()).collect(),
            ..Wording::default()
        };
        Markup {
            wordings: wordings.iter().map(wording).collect(),
        }
    }

    #[track_caller]
    fn check(
        source: &[&[&str]],
        own: &[&[&str]],
        changed: &[(&str, &str)],
        missing: &[&str],
        extra: &[&str],
    ) {
        let (source, own) = (links(source), links(own));
        let found = of(&source, &own, |wording| &wording.links);
        assert_eq!(found.changed, changed);
        assert_eq!(found.missing, missing);
        assert_eq!(found.extra, extra);
    }

    #[test]
    fn wordings_are_compared_by_what_all_of_them_have() {
        check(&[&["a"]], &[&["a"]], &[], &[], &[]);
        check(&[&["a", "b"]], &[&["b", "a"]], &[], &[], &[]);
        check(&[&["a"]], &[&["b"]], &[("a", "b")], &[], &[]);
        check(&[&["a", "a"]], &[&["a"]], &[], &["a"], &[]);
        check(&[&[]], &[&["a"]], &[], &[], &["a"]);
        // One variant of the source has no link: a translation may go without, and may have it everywhere.
        check(&[&["a"], &[]], &[&[]], &[], &[], &[]);
        check(&[&["a"], &[]], &[&["a"]], &[], &[], &[]);
        check(&[&["a"]], &[&["a"], &[]], &[], &["a"], &[]);
        check(&[&["a"]], &[&[], &[]], &[], &["a"], &[]);
    }
}
