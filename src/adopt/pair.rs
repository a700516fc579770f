//! The alignment of two sequences: structure first, then content.

/// What the alignment asks of two things.
pub(super) struct Measure<'m, T> {
    /// Tells whether two things can be one.
    pub(super) fits: &'m dyn Fn(&T, &T) -> bool,
    /// Tells whether two things stand for each other that cannot be one, like headings of two levels.
    pub(super) replaces: &'m dyn Fn(&T, &T) -> bool,
    /// Tells what it is worth that two things are one, or stand for each other: below 0 where more speaks against it than for it.
    pub(super) gain: &'m dyn Fn(&T, &T) -> f32,
    /// Tells whether nothing speaks against two things being one that stand at the same place.
    pub(super) agree: &'m dyn Fn(&T, &T) -> bool,
}

/// A pair of positions, or a position without a counterpart.
pub(super) type Pair = (Option<usize>, Option<usize>);

/// What becomes of two positions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// They are one.
    Pair,
    /// Neither has a counterpart, but they stand at the same place.
    Beside,
    /// The left one has no counterpart.
    Left,
    /// The right one has none.
    Right,
}

/// Whether what was met last had no counterpart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Closed,
    Open,
}

/// How much less it is worth that two things stand for each other than that they are one.
const BESIDE: f32 = 0.2;

/// What it costs that something without a counterpart stands apart from the next one: what was added was added in few places.
const GAP: f32 = 0.1;

/// Pairs of positions that are weighed against each other; what is longer is paired in its order.
const CELLS: usize = 4_000_000;

/// Pairs two sequences in order. Every position of both stands in the result exactly once. Things that stand for each other without
/// being one follow each other.
pub(super) fn align<T>(left: &[T], right: &[T], measure: &Measure<'_, T>) -> Vec<Pair> {
    let same = |(a, b): (&T, &T)| (measure.fits)(a, b) && (measure.agree)(a, b);
    let straight = left.len() == right.len() && left.iter().zip(right).all(same);
    if straight {
        return (0..left.len()).map(|at| (Some(at), Some(at))).collect();
    }
    if (left.len() + 1).saturating_mul(right.len() + 1) > CELLS {
        return by_order(left, right, measure);
    }
    let table = Table::fill(left, right, measure);
    let (mut row, mut column, mut gap) = (0, 0, Gap::Closed);
    let mut pairs = Vec::with_capacity(left.len().max(right.len()));
    while row < left.len() || column < right.len() {
        let step = table.steps[table.cell(row, column)][gap as usize];
        match step {
            Step::Pair => pairs.push((Some(row), Some(column))),
            Step::Beside => pairs.extend([(Some(row), None), (None, Some(column))]),
            Step::Left => pairs.push((Some(row), None)),
            Step::Right => pairs.push((None, Some(column))),
        }
        row += usize::from(step != Step::Right);
        column += usize::from(step != Step::Left);
        gap = step.gap();
    }
    pairs
}

/// Pairs what stands at the same place, counted from the beginning, or behind the first difference from the end.
fn by_order<T>(left: &[T], right: &[T], measure: &Measure<'_, T>) -> Vec<Pair> {
    let fits = |(one, other): &(&T, &T)| (measure.fits)(one, other);
    let begins = left.iter().zip(right).take_while(fits).count();
    let (ahead, behind) = (&left[begins..], &right[begins..]);
    let ends = ahead.iter().rev().zip(behind.iter().rev());
    let ends = ends.take_while(fits).count();
    let mut pairs: Vec<Pair> = (0..begins).map(|at| (Some(at), Some(at))).collect();
    let (rows, columns) = (left.len() - ends, right.len() - ends);
    for at in begins..rows.max(columns) {
        let (row, column) = ((at < rows).then_some(at), (at < columns).then_some(at));
        match (row, column) {
            (Some(_), Some(_)) if !fits(&(&left[at], &right[at])) => {
                pairs.extend([(row, None), (None, column)]);
            }
            _ => pairs.push((row, column)),
        }
    }
    pairs.extend((0..ends).map(|at| (Some(rows + at), Some(columns + at))));
    pairs
}

impl Step {
    fn gap(self) -> Gap {
        match self {
            Self::Pair | Self::Beside => Gap::Closed,
            Self::Left | Self::Right => Gap::Open,
        }
    }
}

/// What is best from each two positions on, behind a pair and behind something without a counterpart.
struct Table {
    width: usize,
    best: Vec<[f32; 2]>,
    steps: Vec<[Step; 2]>,
}

impl Table {
    fn cell(&self, row: usize, column: usize) -> usize {
        row * self.width + column
    }

    fn fill<T>(left: &[T], right: &[T], measure: &Measure<'_, T>) -> Self {
        let width = right.len() + 1;
        let cells = (left.len() + 1) * width;
        let mut table = Self {
            width,
            best: vec![[0.0; 2]; cells],
            steps: vec![[Step::Left; 2]; cells],
        };
        for row in (0..=left.len()).rev() {
            for column in (0..=right.len()).rev() {
                if row == left.len() && column == right.len() {
                    continue;
                }
                let both = match (left.get(row), right.get(column)) {
                    (Some(one), Some(other)) => both(one, other, measure),
                    _ => None,
                };
                let both = both.map(|(step, gain)| {
                    let place = near((row, left.len()), (column, right.len()));
                    (step, gain + 0.2 * place)
                });
                table.decide((row, column), (left.len(), right.len()), both);
            }
        }
        table
    }

    /// Decides what becomes of two positions; `both` is what the two can be together, and what that is worth.
    fn decide(
        &mut self,
        (row, column): (usize, usize),
        (rows, columns): (usize, usize),
        both: Option<(Step, f32)>,
    ) {
        let here = self.cell(row, column);
        for gap in [Gap::Closed, Gap::Open] {
            let cost = if gap == Gap::Open { 0.0 } else { GAP };
            let open = Gap::Open as usize;
            let mut best: Option<(Step, f32)> = None;
            let mut take = |step, worth| {
                if best.is_none_or(|(_, known)| worth > known) {
                    best = Some((step, worth));
                }
            };
            if let Some((step, gain)) = both {
                let behind = self.best[self.cell(row + 1, column + 1)];
                take(step, gain + behind[Gap::Closed as usize]);
            }
            if row < rows {
                take(
                    Step::Left,
                    self.best[self.cell(row + 1, column)][open] - cost,
                );
            }
            if column < columns {
                take(
                    Step::Right,
                    self.best[self.cell(row, column + 1)][open] - cost,
                );
            }
            if let Some((step, worth)) = best {
                self.best[here][gap as usize] = worth;
                self.steps[here][gap as usize] = step;
            }
        }
    }
}

/// Returns what two things can be together, and what that is worth.
fn both<T>(one: &T, other: &T, measure: &Measure<'_, T>) -> Option<(Step, f32)> {
    if (measure.fits)(one, other) {
        return Some((Step::Pair, (measure.gain)(one, other)));
    }
    (measure.replaces)(one, other).then(|| (Step::Beside, (measure.gain)(one, other) - BESIDE))
}

/// Tells how near two positions are, seen from the whole, from its beginning or from its end: 1 at the same place.
fn near((row, rows): (usize, usize), (column, columns): (usize, usize)) -> f32 {
    let share = |at: usize, all: usize| at as f32 / all.max(1) as f32;
    let longest = rows.max(columns);
    let whole = (share(row, rows) - share(column, columns)).abs();
    let beginning = share(row.abs_diff(column), longest);
    let end = share((rows - row).abs_diff(columns - column), longest);
    1.0 - whole.min(beginning).min(end)
}

#[cfg(test)]
mod tests {
    use super::{Measure, align};

    #[track_caller]
    fn check(left: &str, right: &str, expected: &str) {
        let (left, right): (Vec<char>, Vec<char>) =
            (left.chars().collect(), right.chars().collect());
        let measure = Measure {
            fits: &|a: &char, b: &char| a.is_uppercase() == b.is_uppercase(),
            replaces: &|a: &char, b: &char| a.eq_ignore_ascii_case(b),
            gain: &|a: &char, b: &char| if a.eq_ignore_ascii_case(b) { 1.4 } else { 0.4 },
            agree: &|_: &char, _: &char| true,
        };
        let shown: Vec<String> = align(&left, &right, &measure)
            .into_iter()
            .map(|(a, b)| {
                let one = |all: &[char], at: Option<usize>| at.map_or('-', |at| all[at]);
                format!("{}{}", one(&left, a), one(&right, b))
            })
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn what_is_very_long_is_paired_in_its_order() {
        let letters = |text: &str| text.repeat(1100).chars().collect::<Vec<char>>();
        let measure = Measure {
            fits: &|a: &char, b: &char| a.is_uppercase() == b.is_uppercase(),
            replaces: &|_: &char, _: &char| false,
            gain: &|_: &char, _: &char| 1.0,
            agree: &|_: &char, _: &char| false,
        };
        let pairs = align(&letters("aB"), &letters("aBB"), &measure);
        assert_eq!(pairs[..2], [(Some(0), Some(0)), (Some(1), Some(1))]);
        assert_eq!(pairs[2..4], [(Some(2), None), (None, Some(2))]);
        assert_eq!(pairs.last(), Some(&(Some(2199), Some(3299))));
        let count = |side: fn(&super::Pair) -> Option<usize>| pairs.iter().filter_map(side).count();
        assert_eq!(count(|pair| pair.0), 2200);
        assert_eq!(count(|pair| pair.1), 3300);
    }

    #[test]
    fn structure_comes_before_content() {
        check("aBc", "xYz", "ax BY cz");
        check("aBc", "ac", "aa B- cc");
        check("ac", "aBc", "aa -B cc");
        check("abcd", "acd", "aa b- cc dd");
        check("", "a", "-a");
        // What was added since stands at the end as often as in the middle.
        check("aBaBaBaBaB", "cDcD", "ac BD ac BD a- B- a- B- a- B-");
    }
}
