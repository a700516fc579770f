//! How a document wants its checklist.

use super::Name;
use crate::source::Span;

/// What `checklist:` of a document says.
#[derive(Clone, Debug, Default)]
pub struct Checklist {
    /// How the checklist is used; nothing is said about it where there is none.
    pub mode: Option<Mode>,
    /// Which pictures it shows; without, those that stand in sentences and in warnings.
    pub images: Option<Images>,
    /// How many pages it may take, and where that is said.
    pub max_pages: Option<(u32, Span)>,
    /// What it is restricted to.
    pub only: Only,
}

/// How a checklist is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Each item is read, done, ticked.
    ReadDo,
    /// The work is done from memory, and confirmed at pause points.
    DoConfirm,
    /// One person reads the challenge, another answers with the response.
    ChallengeResponse,
}

/// Which pictures a checklist shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Images {
    /// Those of the steps, too.
    Always,
    /// None at all.
    Never,
}

/// What a checklist is restricted to.
#[derive(Clone, Debug, Default)]
pub enum Only {
    /// Nothing is left out.
    #[default]
    Everything,
    /// Critical steps and prerequisites, and steps where the work stops.
    Critical,
    /// These sections.
    Sections(Vec<Name>),
}

impl Mode {
    /// All modes, in the order of the documents' words.
    pub const ALL: [Self; 3] = [Self::ReadDo, Self::DoConfirm, Self::ChallengeResponse];

    /// Returns the word used in documents and in the ids of chrome messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::ReadDo => "read-do",
            Self::DoConfirm => "do-confirm",
            Self::ChallengeResponse => "challenge-response",
        }
    }

    /// Returns the facet of a step that the checklist is made from.
    pub fn facet(self) -> Option<&'static str> {
        match self {
            Self::ReadDo => None,
            Self::DoConfirm => Some("confirm"),
            Self::ChallengeResponse => Some("response"),
        }
    }
}

impl Only {
    /// Returns the sections that are named.
    pub fn sections(&self) -> &[Name] {
        match self {
            Self::Sections(names) => names,
            Self::Everything | Self::Critical => &[],
        }
    }
}
