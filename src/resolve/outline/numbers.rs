//! The numbers of steps: in the guide, where each list counts for itself, and in the checklist, where items count through a section, and
//! those inside a step through that step.

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
    /// The steps around the present place, the outermost first.
    around: Vec<Outer>,
    /// Last number of the list before, for `continue`.
    pub(super) last: u32,
    count: Count,
}

/// A step with steps inside.
struct Outer {
    /// Its number in the guide, with those around it.
    path: String,
    /// Its number among the items of the step around it, on the checklist.
    item: u32,
    /// Items inside it so far: on a checklist no two have one number, whichever lists they stand in.
    items: u32,
}

/// How far the items of the checklist are counted.
#[derive(Clone, Copy, Default)]
pub(super) struct Count {
    units: usize,
    unit: Unit,
    /// Those inside the innermost step.
    inner: u32,
}

impl Numbers {
    /// Returns how many steps are around the present place.
    pub(super) fn depth(&self) -> usize {
        self.around.len()
    }

    /// Returns a number with those of the steps around it: `3.2`.
    pub(super) fn path(&self, number: u32) -> String {
        match self.around.last() {
            Some(outer) => format!("{}.{number}", outer.path),
            None => number.to_string(),
        }
    }

    /// Counts one more item; returns unit and item as `2.4`. Steps inside steps add their own number: `2.4.1`.
    pub(super) fn checklist(&mut self) -> String {
        let Count { units, unit, .. } = &mut self.count;
        let Some(innermost) = self.around.last_mut() else {
            if unit.number == 0 {
                *units += 1;
                unit.number = *units;
            }
            unit.items += 1;
            return format!("{}.{}", unit.number, unit.items);
        };
        innermost.items += 1;
        let number = innermost.items;
        let inner = self.around.iter().skip(1);
        let inner: String = inner.map(|outer| format!(".{}", outer.item)).collect();
        format!("{}.{}{inner}.{number}", unit.number, unit.items)
    }

    /// Goes into a step, and counts on in its list; returns what [`Self::leave`] needs.
    pub(super) fn enter(&mut self, number: &mut u32, path: String) -> u32 {
        let item = self.inner();
        self.around.push(Outer {
            path,
            item,
            items: 0,
        });
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
        Count {
            inner: self.inner(),
            ..self.count
        }
    }

    /// Counts as if nothing had been counted since.
    pub(super) fn count_from(&mut self, count: Count) {
        self.count = count;
        if let Some(innermost) = self.around.last_mut() {
            innermost.items = count.inner;
        }
    }

    /// Returns how many items there are inside the innermost step so far.
    fn inner(&self) -> u32 {
        self.around.last().map_or(0, |innermost| innermost.items)
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
