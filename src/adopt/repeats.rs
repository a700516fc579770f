//! Sequences that occur several times in a list of numbers: as long as they can be, and none inside another.
//!
//! Suffixes are put in order by doubling, in n log² n; what neighbours in that order have in common are the repeated sequences.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The longest sequence that is looked for. A list that repeats one thing over and over has no use for longer ones.
const LONGEST: usize = 100;

/// A sequence and where it occurs, in order; occurrences do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Repeat {
    /// How long it is.
    pub(super) length: usize,
    /// Where it begins.
    pub(super) places: Vec<usize>,
}

/// Finds sequences of at least so many numbers that occur twice or more, first those that save most. `None` stands in no sequence.
pub(super) fn repeats(numbers: &[Option<u32>], shortest: usize) -> Vec<Repeat> {
    // What stands in no sequence is like nothing else.
    let most = numbers
        .iter()
        .flatten()
        .max()
        .map_or(0, |most| *most as usize + 1);
    let keys = numbers.iter().enumerate();
    let keys: Vec<usize> = keys
        .map(|(at, number)| number.map_or(most + at, |number| number as usize))
        .collect();
    let order = suffixes(&keys);
    let common = common(&keys, &order);
    let mut heap = BinaryHeap::new();
    for repeat in candidates(&order, &common, shortest) {
        heap.push(Weighed::of(repeat));
    }
    let mut taken = vec![false; keys.len()];
    let mut found = Vec::new();
    while let Some(Weighed { repeat, .. }) = heap.pop() {
        let free = free(&repeat, &taken);
        if free.len() < 2 {
            continue;
        }
        let rest = Repeat {
            places: free,
            ..repeat
        };
        // What others took may make it worth less than the next one.
        if rest.places.len() < repeat.places.len() {
            heap.push(Weighed::of(rest));
            continue;
        }
        for place in &rest.places {
            taken[*place..*place + rest.length].fill(true);
        }
        found.push(rest);
    }
    found
}

/// A sequence and what it saves.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Weighed {
    saved: usize,
    first: Reverse<usize>,
    length: usize,
    repeat: Repeat,
}

impl PartialOrd for Repeat {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Repeat {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.length, &self.places).cmp(&(other.length, &other.places))
    }
}

impl Weighed {
    fn of(repeat: Repeat) -> Self {
        Self {
            saved: repeat.length * (repeat.places.len() - 1),
            first: Reverse(repeat.places[0]),
            length: repeat.length,
            repeat,
        }
    }
}

/// Returns the places of a sequence where nothing is taken, none of which overlaps another.
fn free(repeat: &Repeat, taken: &[bool]) -> Vec<usize> {
    let mut end = 0;
    let mut free = Vec::with_capacity(repeat.places.len());
    for place in &repeat.places {
        let all = *place..*place + repeat.length;
        if *place >= end && !taken[all.clone()].contains(&true) {
            end = all.end;
            free.push(*place);
        }
    }
    free
}

/// Returns the positions of a list in the order of what begins there.
fn suffixes(keys: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    let mut ranks = keys.to_vec();
    let mut step = 1;
    order.sort_unstable_by_key(|at| ranks[*at]);
    // Sequences are not looked for beyond a length, so neither is their order.
    while step < LONGEST {
        let rank = |at: usize| (ranks[at], ranks.get(at + step).map_or(0, |rank| rank + 1));
        order.sort_unstable_by_key(|at| rank(*at));
        let mut next = vec![0; keys.len()];
        let mut last = 0;
        for pair in order.windows(2) {
            last += usize::from(rank(pair[0]) != rank(pair[1]));
            next[pair[1]] = last;
        }
        ranks = next;
        step *= 2;
    }
    order
}

/// Returns how long a sequence each suffix has in common with the one before it.
fn common(keys: &[usize], order: &[usize]) -> Vec<usize> {
    let length = |pair: &[usize]| {
        let both = keys[pair[0]..].iter().zip(&keys[pair[1]..]).take(LONGEST);
        both.take_while(|(a, b)| a == b).count()
    };
    std::iter::once(0)
        .chain(order.windows(2).map(length))
        .collect()
}

/// Returns the sequences that neighbours have in common, each as long as all its occurrences allow.
fn candidates(order: &[usize], common: &[usize], shortest: usize) -> Vec<Repeat> {
    let mut found = Vec::new();
    // Lengths that are open, with the place in the order where each began.
    let mut open: Vec<(usize, usize)> = Vec::new();
    for at in 0..=order.len() {
        let length = common.get(at).copied().unwrap_or(0);
        let mut begun = at.saturating_sub(1);
        while let Some((longer, start)) = open.pop_if(|(open, _)| *open > length) {
            if longer >= shortest {
                let mut places = order[start..at].to_vec();
                places.sort_unstable();
                found.push(Repeat {
                    length: longer,
                    places,
                });
            }
            begun = start;
        }
        if length > 0 && open.last().is_none_or(|(open, _)| *open < length) {
            open.push((length, begun));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::repeats;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &[usize])]) {
        let number = |c: char| c.is_alphanumeric().then_some(u32::from(c));
        let numbers: Vec<Option<u32>> = text.chars().map(number).collect();
        let found = repeats(&numbers, 3);
        let found: Vec<(&str, &[usize])> = found
            .iter()
            .map(|one| {
                (
                    &text[one.places[0]..one.places[0] + one.length],
                    &*one.places,
                )
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn sequences_are_as_long_as_they_can_be() {
        check("abcde xabcdey", &[("abcde", &[0, 7])]);
        check("ab ab", &[]);
        check("abc", &[]);
        check("", &[]);
        check("abcd|abcd|abc|abc", &[("abc", &[0, 5, 10, 14])]);
        check("abcdef|abcdef|abc", &[("abcdef", &[0, 7])]);
        check("aaaaaa", &[("aaa", &[0, 3])]);
        check("abcxyz|xyzabc", &[("abc", &[0, 10]), ("xyz", &[3, 7])]);
    }

    #[test]
    fn one_thing_over_and_over_takes_no_time() {
        let numbers = vec![Some(1); 20_000];
        assert!(!repeats(&numbers, 3).is_empty());
    }
}
