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
    /// One of them has no counterpart.
    Skip,
    /// They are one.
    Pair,
    /// Neither has a counterpart, but they stand at the same place.
    Beside,
}

/// How much less it is worth that two things stand for each other than that they are one.
const BESIDE: f32 = 0.4;

/// Pairs two sequences in order. Every position of both stands in the result exactly once. Things that stand for each other without
/// being one follow each other.
pub(super) fn align<T>(left: &[T], right: &[T], measure: &Measure<'_, T>) -> Vec<Pair> {
    let same = |(a, b): (&T, &T)| (measure.fits)(a, b) && (measure.agree)(a, b);
    let straight = left.len() == right.len() && left.iter().zip(right).all(same);
    if straight {
        return (0..left.len()).map(|at| (Some(at), Some(at))).collect();
    }
    let width = right.len() + 1;
    let cell = |row: usize, column: usize| row * width + column;
    let mut best = vec![0.0_f32; (left.len() + 1) * width];
    let mut steps = vec![Step::Skip; best.len()];
    for row in (0..left.len()).rev() {
        for column in (0..right.len()).rev() {
            let (one, other) = (&left[row], &right[column]);
            let skipped = best[cell(row + 1, column)].max(best[cell(row, column + 1)]);
            let step = if (measure.fits)(one, other) {
                Some((Step::Pair, 0.0))
            } else {
                (measure.replaces)(one, other).then_some((Step::Beside, BESIDE))
            };
            best[cell(row, column)] = skipped;
            if let Some((step, less)) = step {
                let gain = (measure.gain)(one, other) - less;
                let place = near((row, left.len()), (column, right.len()));
                let both = best[cell(row + 1, column + 1)] + gain + 0.2 * place;
                if both >= skipped {
                    best[cell(row, column)] = both;
                    steps[cell(row, column)] = step;
                }
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut pairs = Vec::with_capacity(left.len().max(right.len()));
    while row < left.len() || column < right.len() {
        let step = match row < left.len() && column < right.len() {
            true => steps[cell(row, column)],
            false => Step::Skip,
        };
        if step != Step::Skip {
            if step == Step::Pair {
                pairs.push((Some(row), Some(column)));
            } else {
                pairs.extend([(Some(row), None), (None, Some(column))]);
            }
            (row, column) = (row + 1, column + 1);
        } else if column == right.len()
            || (row < left.len() && best[cell(row + 1, column)] >= best[cell(row, column + 1)])
        {
            pairs.push((Some(row), None));
            row += 1;
        } else {
            pairs.push((None, Some(column)));
            column += 1;
        }
    }
    pairs
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
