//! Options of the functions that messages can call, as far as they can be wrong.

use super::nearest::nearest;

/// An option of a call that cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadOption {
    /// There is none of this name.
    Name {
        /// As written.
        name: String,
        /// The nearest one there is.
        near: Option<&'static str>,
        /// All there are.
        known: Vec<&'static str>,
    },
    /// It cannot be that.
    Value {
        /// Its name.
        name: String,
        /// As written.
        value: String,
        /// What it can be.
        wanted: String,
    },
    /// Two options, or an option and the value, contradict each other.
    Together {
        /// What is wrong, as a fragment.
        what: &'static str,
    },
}

impl BadOption {
    /// Returns what a known option can be.
    pub(super) fn known(
        name: &str,
        all: &'static [(&'static str, &'static [&'static str])],
    ) -> Result<&'static [&'static str], Self> {
        let found = all.iter().find(|(known, _)| *known == name);
        found.map(|(_, values)| *values).ok_or_else(|| Self::Name {
            name: name.to_owned(),
            near: nearest(name, all.iter().map(|(known, _)| *known)),
            known: all.iter().map(|(known, _)| *known).collect(),
        })
    }

    pub(super) fn value(name: &str, value: &str, wanted: &[&str]) -> Self {
        let wanted: Vec<String> = wanted.iter().map(|one| format!("`{one}`")).collect();
        Self::Value {
            name: name.to_owned(),
            value: value.to_owned(),
            wanted: wanted.join(", "),
        }
    }

    pub(super) fn digits(name: &str, value: &str, most: u8) -> Self {
        Self::Value {
            name: name.to_owned(),
            value: value.to_owned(),
            wanted: format!("a whole number from 0 to {most}"),
        }
    }
}
