//! A share as a bar: one stretch for each state, told apart by pattern as well as by colour.

use serde::Serialize;

use crate::check::Share;

/// Units of length of a whole bar.
const LENGTH: usize = 1000;

/// A stretch of a bar.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Stretch {
    /// What it stands for: `fresh`, `stale`, `unrecorded`, `missing`.
    pub(super) state: &'static str,
    /// Where it begins.
    pub(super) from: usize,
    /// How long it is.
    pub(super) length: usize,
}

/// Returns the stretches of a share, those that are not empty. Together they are as long as the bar.
pub(super) fn of(share: &Share) -> Vec<Stretch> {
    let counts = [
        ("fresh", share.fresh()),
        ("stale", share.stale),
        ("unrecorded", share.unrecorded),
        ("missing", share.missing),
    ];
    let (mut before, mut stretches) = (0, Vec::new());
    for (state, count) in counts {
        let place = |count: usize| count * LENGTH / share.all.max(1);
        let (from, to) = (place(before), place(before + count));
        before += count;
        if count > 0 {
            stretches.push(Stretch {
                state,
                from,
                length: to - from,
            });
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::check::Share;

    #[test]
    fn stretches_fill_the_bar() {
        let share = Share {
            all: 7,
            stale: 2,
            missing: 1,
            ..Share::default()
        };
        let stretches = of(&share);
        let states: Vec<&str> = stretches.iter().map(|one| one.state).collect();
        assert_eq!(states, ["fresh", "stale", "missing"]);
        assert_eq!(stretches.iter().map(|one| one.length).sum::<usize>(), 1000);
        assert!(of(&Share::default()).is_empty());
    }
}
