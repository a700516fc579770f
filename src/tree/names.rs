//! The words that documents, templates and JSON have for what a block is.

use super::{AlertLevel, Role};

impl Role {
    /// Returns the word that templates and JSON have for it; nothing for a block without a purpose of its own.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Banner => "banner",
            Self::Before => "before",
            Self::Steps => "steps",
            Self::Sentence => "sentence",
            Self::Why => "why",
            Self::Detail => "detail",
            Self::Caption => "caption",
            Self::First => "first",
            Self::Input => "input",
            Self::Run => "run",
            Self::Verify => "verify",
            Self::Time => "time",
            Self::Tabs => "tabs",
            Self::Decision => "decision",
            Self::Result => "result",
            Self::Undo => "undo",
            Self::Hold => "hold",
            Self::Next => "next",
            Self::Support => "support",
            Self::SignOff => "signoff",
            Self::Mode => "mode",
            Self::Pause => "pause",
            Self::Response => "response",
            Self::Again => "again",
        }
    }
}

impl AlertLevel {
    /// All levels, mildest first.
    pub const ALL: [Self; 6] = [
        Self::Note,
        Self::Tip,
        Self::Important,
        Self::Caution,
        Self::Warning,
        Self::Danger,
    ];

    /// Returns the word used in documents and in the ids of chrome messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Caution => "caution",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}
