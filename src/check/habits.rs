//! What a project does throughout, where its language leaves a choice: seen once a run.

use crate::model::Project;
use crate::text::language;
use crate::text::script::is_han;

/// Pairs of brackets from which on they say something of a project.
const PAIRS: usize = 10;

/// The habits of a project.
#[derive(Debug, Default)]
pub(crate) struct Habits<'p> {
    /// The Chinese locales that set Chinese in half-width brackets.
    narrow: Vec<&'p str>,
}

impl<'p> Habits<'p> {
    /// Looks through the catalogs of a project.
    pub(crate) fn of(project: &'p Project) -> Self {
        let catalogs = project.catalogs.iter();
        let chinese = catalogs.filter(|catalog| language::is_chinese(&catalog.locale));
        let narrow = chinese.filter(|catalog| {
            let mut pairs = Pairs::default();
            for message in &catalog.messages {
                for (_, _, pattern) in message.entry.parts() {
                    pattern.texts(&mut |text, _| pairs.count(text));
                }
            }
            pairs.are_narrow()
        });
        Self {
            narrow: narrow.map(|catalog| catalog.locale.as_str()).collect(),
        }
    }

    /// Tells whether a locale writes half-width brackets around Chinese.
    pub(super) fn narrow_brackets(&self, locale: &str) -> bool {
        self.narrow.contains(&locale)
    }
}

/// Pairs of brackets with Chinese inside.
#[derive(Default)]
struct Pairs {
    narrow: usize,
    wide: usize,
}

impl Pairs {
    fn count(&mut self, text: &str) {
        // The closing brackets are, or end with, one of these bytes.
        let last = |byte: &u8| matches!(byte, b')' | 0x89);
        if !text.as_bytes().iter().any(last) {
            return;
        }
        let pairs = |open: char, close: char| {
            let inside = text.split(open).skip(1);
            let inside = inside.filter_map(|rest| rest.split_once(close));
            inside.filter(|(inside, _)| inside.contains(is_han)).count()
        };
        self.narrow += pairs('(', ')');
        self.wide += pairs('（', '）');
    }

    /// Three quarters are no slip.
    fn are_narrow(&self) -> bool {
        let all = self.narrow + self.wide;
        all >= PAIRS && self.narrow * 4 >= all * 3
    }
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    #[track_caller]
    fn narrow(texts: &[(&str, usize)], expected: bool) {
        let mut pairs = Pairs::default();
        for (text, times) in texts {
            (0..*times).for_each(|_| pairs.count(text));
        }
        assert_eq!(pairs.are_narrow(), expected, "{texts:?}");
    }

    #[test]
    fn brackets_are_a_habit_when_most_of_many_are_alike() {
        let (one, other) = ("選取群組 (或成員)。", "選取群組（或成員）。");
        narrow(&[(one, 12)], true);
        narrow(&[(one, 9)], false);
        narrow(&[(one, 12), (other, 4)], true);
        narrow(&[(one, 12), (other, 5)], false);
        narrow(&[("租用戶 (Tenant)", 20)], false);
    }
}
