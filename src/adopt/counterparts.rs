//! Which names of the source and of a translation belong together, as all texts tell. Where they stand in a sentence says too little:
//! languages turn them round. A name whose counterpart is not certain has none.

use std::cmp::Reverse;
use std::hash::BuildHasher as _;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::forms::is_sign;
use super::lexicon::{Lexicon, Pieces, Words};
use super::marked::{Marked, is_name};

/// Names beyond which a text tells nothing, and is left as it is.
pub(super) const MOST: usize = 60;
/// Names left in a text beyond which they are not compared by their words.
const COMPARED: usize = 12;

/// How alike names have to be, and how many times as much as each other choice, where nothing else is known of them.
const ALIKE: (f32, f32) = (0.6, 1.6);
/// The same for names that stand at the same place among those that are left.
const ALIKE_IN_PLACE: (f32, f32) = (0.1, 1.2);

/// One text of one language, with the names that are set off in it.
pub(super) struct Text<'t> {
    /// Position of its tree.
    pub(super) tree: usize,
    /// The text.
    pub(super) text: &'t str,
    /// The names.
    pub(super) names: Vec<Marked<'t>>,
}

impl Text<'_> {
    /// Returns the menu paths of more than one entry, as positions of their names.
    fn paths(&self) -> Vec<Vec<usize>> {
        let mut paths: Vec<Vec<usize>> = Vec::new();
        for at in 0..self.names.len() {
            let follows = at > 0 && {
                let between = self.names[at - 1].place.end..self.names[at].place.start;
                // What is set off may stand in bold.
                let between = self.text.get(between).map(|text| text.trim_matches('*'));
                between.is_some_and(is_sign)
            };
            match paths.last_mut() {
                Some(path) if follows => path.push(at),
                _ => paths.push(vec![at]),
            }
        }
        paths.retain(|path| path.len() > 1);
        paths
    }
}

/// A name of the source and a name of a translation, by their numbers.
type Pair = (u32, u32);

/// What all texts tell of the names of the source and of one translation.
///
/// It hears every text, then looks for what is left over in every text, and pairs names only then. So the order of texts makes no difference.
#[derive(Default)]
pub(super) struct Counterparts {
    source: Numbers,
    own: Numbers,
    /// Digests of the texts that were heard: what stands in several places tells no more than once.
    heard: FxHashSet<u64>,
    /// In how many texts two names are set off.
    met: FxHashMap<Pair, u32>,
    /// How many texts tell that two names belong together.
    told: FxHashMap<Pair, u32>,
    /// Names that are left over in some text, one in each language.
    left: FxHashSet<Pair>,
    /// How much is told of the best counterpart of each name.
    most: (Vec<u32>, Vec<u32>),
    lexicon: Lexicon,
}

/// Names by number. Capitals make no difference.
#[derive(Default)]
struct Numbers {
    numbers: FxHashMap<String, u32>,
}

impl Numbers {
    fn of(&mut self, names: &[Marked<'_>]) -> Vec<u32> {
        let number = |one: &Marked<'_>| {
            let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
            *self.numbers.entry(one.name.to_lowercase()).or_insert(next)
        };
        names.iter().map(number).collect()
    }

    fn known(&self, names: &[Marked<'_>]) -> Vec<Option<u32>> {
        let number = |one: &Marked<'_>| self.numbers.get(&one.name.to_lowercase()).copied();
        names.iter().map(number).collect()
    }

    fn names(&self) -> Vec<&str> {
        let mut names = vec![""; self.numbers.len()];
        self.numbers
            .iter()
            .for_each(|(name, at)| names[*at as usize] = name);
        names
    }
}

impl Counterparts {
    /// Hears what a text and its translation tell: names that stand alone in both, or at the same place of the only menu path of that length,
    /// belong together, and so do those that read the same.
    pub(super) fn hear(&mut self, source: &Text<'_>, own: &Text<'_>) {
        if !compares(source, own)
            || !self
                .heard
                .insert(FxBuildHasher.hash_one((source.text, own.text)))
        {
            return;
        }
        let ones = self.source.of(&source.names);
        let owns = self.own.of(&own.names);
        let mut told = Vec::new();
        if let ([one], [own]) = (&*ones, &*owns) {
            told.push((*one, *own));
        }
        let (paths, own_paths) = (source.paths(), own.paths());
        let only = |paths: &[Vec<usize>], length: usize| {
            let mut long = paths.iter().filter(|path| path.len() == length);
            long.next().filter(|_| long.next().is_none()).cloned()
        };
        for path in &paths {
            if let Some((path, own)) = only(&paths, path.len()).zip(only(&own_paths, path.len())) {
                told.extend(
                    path.iter()
                        .zip(own)
                        .map(|(one, own)| (ones[*one], owns[own])),
                );
            }
        }
        told.sort_unstable();
        told.dedup();
        for pair in told {
            *self.told.entry(pair).or_default() += 1;
        }
        let mut met = FxHashSet::default();
        for (one, name) in ones.iter().zip(&source.names) {
            for (own, other) in owns.iter().zip(&own.names) {
                if met.insert((*one, *own)) {
                    *self.met.entry((*one, *own)).or_default() += 1;
                    if name.name.to_lowercase() == other.name.to_lowercase() {
                        *self.told.entry((*one, *own)).or_default() += 2;
                    }
                }
            }
        }
    }

    /// Concludes from all texts that were heard: names belong together that meet in several texts, each more often than any other.
    pub(super) fn conclude(&mut self) {
        self.heard = FxHashSet::default();
        let mut met: Vec<(Pair, u32)> = std::mem::take(&mut self.met).into_iter().collect();
        met.sort_unstable();
        let mut best = (
            vec![(0, None); self.source.numbers.len()],
            vec![(0, None); self.own.numbers.len()],
        );
        for ((one, own), count) in &met {
            let take = |best: &mut (u32, Option<u32>), other: u32| match (*count).cmp(&best.0) {
                std::cmp::Ordering::Greater => *best = (*count, Some(other)),
                std::cmp::Ordering::Equal => best.1 = None,
                std::cmp::Ordering::Less => {}
            };
            take(&mut best.0[*one as usize], *own);
            take(&mut best.1[*own as usize], *one);
        }
        for ((one, own), count) in met.into_iter().filter(|(_, count)| *count > 1) {
            let mutual = best.0[one as usize].1 == Some(own) && best.1[own as usize].1 == Some(one);
            if mutual {
                *self.told.entry((one, own)).or_default() += count;
            }
        }
        self.weigh();
    }

    /// Looks for the only name in a text, and the only one in its translation, that nothing is known of: they belong together.
    pub(super) fn look_for_left(&mut self, source: &Text<'_>, own: &Text<'_>) {
        if !compares(source, own) || source.names.len() != own.names.len() {
            return;
        }
        let paired = self.sure(source, own);
        let free = left(&paired, own);
        let open: Vec<usize> = (0..paired.len())
            .filter(|at| paired[*at].is_none())
            .collect();
        let ([one], [other]) = (&*open, &*free) else {
            return;
        };
        let (one, other) = (&source.names[*one..=*one], &own.names[*other..=*other]);
        let pair = (self.source.of(one)[0], self.own.of(other)[0]);
        let unknown =
            |most: &[u32], number: u32| most.get(number as usize).is_none_or(|most| *most == 0);
        if fits(&one[0], &other[0])
            && unknown(&self.most.0, pair.0)
            && unknown(&self.most.1, pair.1)
        {
            self.left.insert(pair);
        }
    }

    /// Takes what is left over as told, and learns from all names that belong together what their words are.
    pub(super) fn learn(&mut self) {
        let mut left: Vec<Pair> = std::mem::take(&mut self.left).into_iter().collect();
        left.sort_unstable();
        for pair in left {
            *self.told.entry(pair).or_default() += 1;
        }
        self.weigh();
        let (ones, owns) = (self.source.names(), self.own.names());
        let mut pairs: Vec<Pair> = self.told.keys().copied().collect();
        pairs.retain(|pair| self.support(*pair) > 0);
        pairs.sort_unstable();
        let pairs = pairs.iter();
        self.lexicon =
            Lexicon::of(pairs.map(|(one, own)| (ones[*one as usize], owns[*own as usize])));
    }

    fn weigh(&mut self) {
        let mut most = (
            vec![0; self.source.numbers.len()],
            vec![0; self.own.numbers.len()],
        );
        self.told.iter().for_each(|((one, own), count)| {
            let (one, own) = (&mut most.0[*one as usize], &mut most.1[*own as usize]);
            (*one, *own) = ((*one).max(*count), (*own).max(*count));
        });
        self.most = most;
    }

    /// Tells how many texts support a pair; none where both names have better counterparts, or one text alone takes a translation for that of
    /// another name.
    fn support(&self, (one, own): Pair) -> u32 {
        let count = self.told.get(&(one, own)).copied().unwrap_or_default();
        let better = |most: &[u32], number: u32| most[number as usize] > count;
        let other = better(&self.most.1, own) && (count < 2 || better(&self.most.0, one));
        if other { 0 } else { count }
    }

    /// Finds the counterpart of each name of a text in its translation, where it is certain.
    pub(super) fn pair(&self, source: &Text<'_>, own: &Text<'_>) -> Vec<Option<usize>> {
        if !compares(source, own) {
            return vec![None; source.names.len()];
        }
        let mut paired = self.sure(source, own);
        if source.names.len() == own.names.len() {
            self.compare(source, own, &mut paired);
        }
        paired
    }

    /// Pairs names that read the same, then those that other texts support, the best first.
    fn sure(&self, source: &Text<'_>, own: &Text<'_>) -> Vec<Option<usize>> {
        let (ones, owns) = (self.source.known(&source.names), self.own.known(&own.names));
        let mut choices = Vec::new();
        for (at, one) in source.names.iter().enumerate() {
            for (place, other) in own.names.iter().enumerate() {
                let same = one.name == other.name;
                let pair = ones[at].zip(owns[place]);
                let support = pair.map_or(0, |pair| self.support(pair));
                if same || support > 0 && fits(one, other) {
                    choices.push((!same, Reverse(support), at.abs_diff(place), at, place));
                }
            }
        }
        choices.sort_unstable();
        let mut paired = vec![None; source.names.len()];
        let mut taken = vec![false; own.names.len()];
        for (.., at, place) in choices {
            if paired[at].is_none() && !taken[place] {
                (paired[at], taken[place]) = (Some(place), true);
            }
        }
        paired
    }

    /// Pairs names that nothing is known of by their words, where no other choice is nearly as good.
    fn compare(&self, source: &Text<'_>, own: &Text<'_>, paired: &mut [Option<usize>]) {
        let free = left(paired, own);
        let open: Vec<usize> = (0..paired.len())
            .filter(|at| paired[*at].is_none())
            .collect();
        if !(2..=COMPARED).contains(&open.len()) {
            return;
        }
        let name = |at: &usize| source.names[*at].name;
        let other = |place: &usize| own.names[*place].name;
        let words: Vec<Words> = open.iter().map(|at| Words::of(name(at))).collect();
        let pieces: Vec<Pieces> = free.iter().map(|place| Pieces::of(other(place))).collect();
        let row = |words: &Words| {
            let alike = pieces.iter().map(|own| self.lexicon.between(words, own));
            alike.collect::<Vec<f32>>()
        };
        let alike: Vec<Vec<f32>> = words.iter().map(row).collect();
        for (row, at) in open.iter().enumerate() {
            for (column, place) in free.iter().enumerate() {
                let others = (0..open.len()).filter(|other| name(&open[*other]) != name(at));
                let others = others.map(|row| alike[row][column]);
                let owns = (0..free.len()).filter(|own| other(&free[*own]) != other(place));
                let rival = others
                    .chain(owns.map(|column| alike[row][column]))
                    .fold(0.0, f32::max);
                let (low, times) = if row == column { ALIKE_IN_PLACE } else { ALIKE };
                let own_alike = alike[row][column];
                let certain = own_alike >= low && own_alike > times * rival;
                if certain
                    && fits(&source.names[*at], &own.names[*place])
                    && !paired.contains(&Some(*place))
                {
                    paired[*at] = Some(*place);
                }
            }
        }
    }
}

/// Tells whether a text and its translation have names, and not too many.
fn compares(source: &Text<'_>, own: &Text<'_>) -> bool {
    let some = 1..=MOST;
    some.contains(&source.names.len()) && some.contains(&own.names.len())
}

/// Tells whether a name of a translation can be what a name of the source is called: where that is a name, so is this, and no word of the
/// sentence, as `aktivera` is, or a part of it with its full stop.
fn fits(source: &Marked<'_>, own: &Marked<'_>) -> bool {
    source.name == own.name || !is_name(source.name) || is_name(own.name)
}

/// Returns the names of a translation that are no counterpart yet.
fn left(paired: &[Option<usize>], own: &Text<'_>) -> Vec<usize> {
    let places = 0..own.names.len();
    places
        .filter(|place| !paired.contains(&Some(*place)))
        .collect()
}
