//! The kinds of defects: what translators, writers and platforms do wrong, and what may be said about it.

mod catalogs;
mod drift;
mod markup;
mod placeables;
mod typography;
mod words;

use super::project::Files;

/// A kind of defect.
pub(crate) struct Kind {
    /// What was done, in words.
    pub(crate) name: &'static str,
    /// Codes that find it.
    pub(crate) codes: &'static [&'static str],
    /// Codes that may be told beside them at the same message, because they are true as well.
    pub(crate) also: &'static [&'static str],
    /// Codes of what truly follows from it at other messages.
    pub(crate) elsewhere: &'static [&'static str],
    /// Whether it is something absent, which only a catalog that was read to its end shows.
    pub(crate) whole: bool,
    /// How it is planted.
    pub(crate) how: How,
}

/// Messages, and the file to look in where the place is none of theirs.
pub(crate) type Places = Vec<(String, Option<String>)>;

/// How a defect is planted.
pub(crate) enum How {
    /// In translations, which are recorded afterwards.
    Translation(Edit),
    /// In translations, and nobody tells the ledger.
    Unsynced(Edit),
    /// In the source; every translation falls behind.
    Source(Edit),
    /// In the source and then in its translations.
    Both(Edit, Edit),
    /// In files, for one locale, up to a number of places; returns messages, and the file where the place is none of theirs. Then
    /// whether the ledgers are brought into step.
    Files(fn(&mut Files, &'static str, usize) -> Places, bool),
}

/// Texts and what takes their place; the first that fits is taken, once.
pub(crate) type Pairs = &'static [(&'static str, &'static str)];

/// A change of a message.
pub(crate) enum Edit {
    /// In sentences: texts of the Swedish and of the Chinese translation.
    Swap(Pairs, Pairs),
    /// The same in every locale.
    Same(Pairs),
    /// Whatever a function makes of it, if anything.
    By(fn(&Said<'_>) -> Option<String>),
}

/// A message that may be changed.
pub(crate) struct Said<'t> {
    /// Its locale.
    pub(crate) locale: &'t str,
    /// Its id.
    pub(crate) id: &'t str,
    /// Its text, from the id on.
    pub(crate) text: &'t str,
    /// The text of its source.
    pub(crate) source: &'t str,
}

impl Kind {
    /// A kind that an edit of translations plants.
    const fn translation(name: &'static str, codes: &'static [&'static str], edit: Edit) -> Self {
        Self::new(name, codes, How::Translation(edit))
    }

    /// A kind that an edit of the source plants.
    const fn source(name: &'static str, codes: &'static [&'static str], edit: Edit) -> Self {
        Self::new(name, codes, How::Source(edit))
    }

    const fn new(name: &'static str, codes: &'static [&'static str], how: How) -> Self {
        Self {
            name,
            codes,
            also: &[],
            elsewhere: &[],
            whole: false,
            how,
        }
    }

    const fn also(mut self, also: &'static [&'static str]) -> Self {
        self.also = also;
        self
    }

    const fn elsewhere(mut self, elsewhere: &'static [&'static str]) -> Self {
        self.elsewhere = elsewhere;
        self
    }

    const fn whole(mut self) -> Self {
        self.whole = true;
        self
    }
}

impl Said<'_> {
    /// Tells whether the message is a sentence or heading, and no name.
    pub(crate) fn is_sentence(&self) -> bool {
        !self.id.starts_with('-') && !self.id.starts_with("label-")
    }

    /// Returns the message with another text behind its id.
    pub(crate) fn with(&self, change: impl Fn(&str) -> String) -> Option<String> {
        let (id, value) = self.text.split_once('=')?;
        let new = change(value);
        (new != value).then(|| format!("{id}={new}"))
    }

    /// Puts one text in the place of another where it stands first.
    pub(crate) fn swap(&self, pairs: Pairs) -> Option<String> {
        let (_, value) = self.text.split_once('=')?;
        let (from, to) = pairs.iter().find(|(from, _)| value.contains(from))?;
        self.with(|value| value.replacen(from, to, 1))
    }

    /// Returns the value on the first line, if it is all the message has and no selection.
    pub(crate) fn plain(&self) -> Option<&str> {
        let (_, value) = self.text.split_once(" = ")?;
        (!value.contains('\n') && !value.contains("->")).then_some(value)
    }
}

impl Edit {
    /// Returns the message as it is after the change; nothing where there is nothing to change.
    pub(crate) fn apply(&self, said: &Said<'_>) -> Option<String> {
        match self {
            Self::Swap(swedish, chinese) => {
                let pairs = if said.locale == "sv-SE" {
                    swedish
                } else {
                    chinese
                };
                said.is_sentence().then(|| said.swap(pairs)).flatten()
            }
            Self::Same(pairs) => said.is_sentence().then(|| said.swap(pairs)).flatten(),
            Self::By(change) => change(said),
        }
    }
}

/// Returns every kind, in the order of the table.
pub(crate) fn all() -> impl Iterator<Item = &'static Kind> {
    let groups = [
        placeables::ALL,
        markup::ALL,
        words::ALL,
        typography::ALL,
        catalogs::ALL,
        drift::ALL,
    ];
    groups.into_iter().flatten()
}
