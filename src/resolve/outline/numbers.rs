//! The numbers of steps: in the guide, where each list counts for itself, and in the checklist, where items count through a section.

use super::StepInfo;

/// Items of the checklist count through one unit: a section with steps right in it, or what comes before the first.
#[derive(Clone, Copy, Default)]
struct Unit {
    number: usize,
    items: u32,
}

/// How far the numbers of a document have come.
#[derive(Default)]
pub(super) struct Numbers {
    /// Numbers of the steps around the present place, each as its list and as the guide has it.
    around: Vec<(u32, String)>,
    /// Last number of the list before, for `continue`.
    pub(super) last: u32,
    count: Count,
}

/// How far the items of the checklist are counted.
#[derive(Clone, Copy, Default)]
pub(super) struct Count {
    units: usize,
    unit: Unit,
}

impl Numbers {
    /// Returns how many steps are around the present place.
    pub(super) fn depth(&self) -> usize {
        self.around.len()
    }

    /// Returns a number with those of the steps around it: `3.2`.
    pub(super) fn path(&self, number: u32) -> String {
        match self.around.last() {
            Some((_, outer)) => format!("{outer}.{number}"),
            None => number.to_string(),
        }
    }

    /// Counts one more item; returns unit and item as `2.4`. Steps inside steps add their own number: `2.4.1`.
    pub(super) fn checklist(&mut self, number: u32) -> String {
        let Count { units, unit } = &mut self.count;
        if self.around.is_empty() {
            if unit.number == 0 {
                *units += 1;
                unit.number = *units;
            }
            unit.items += 1;
            return format!("{}.{}", unit.number, unit.items);
        }
        let inner = self.around.iter().skip(1);
        let inner: String = inner.map(|(number, _)| format!(".{number}")).collect();
        format!("{}.{}{inner}.{number}", unit.number, unit.items)
    }

    /// Goes into a step, and counts on in its list; returns what [`Self::leave`] needs.
    pub(super) fn enter(&mut self, number: &mut u32, path: String) -> u32 {
        self.around.push((*number, path));
        *number = number.saturating_add(1);
        self.last
    }

    /// Leaves the innermost step.
    pub(super) fn leave(&mut self, last: u32) {
        self.last = last;
        self.around.pop();
    }

    /// Begins a section; returns what [`Self::end_section`] needs. One inside a step counts no items of its own.
    pub(super) fn section(&mut self) -> (Count, u32) {
        let outer = (self.count, self.last);
        if self.around.is_empty() {
            self.count.unit = Unit::default();
        }
        self.last = 0;
        outer
    }

    /// Ends a section: what follows goes on with the unit around it.
    pub(super) fn end_section(&mut self, (count, last): (Count, u32)) {
        self.count.unit = count.unit;
        self.last = last;
    }

    /// Returns how far the items are counted.
    pub(super) fn count(&self) -> Count {
        self.count
    }

    /// Counts as if nothing had been counted since.
    pub(super) fn count_from(&mut self, count: Count) {
        self.count = count;
    }
}

/// Where only one unit has steps, its number says nothing.
pub(super) fn without_lone_unit(steps: &mut [StepInfo<'_>]) {
    let several = steps
        .iter()
        .any(|step| !step.checklist_number.starts_with("1."));
    for step in steps {
        if !several {
            step.checklist_number = step.checklist_number["1.".len()..].to_owned();
        }
    }
}
