//! What the tool says about the user's content.
//!
//! A diagnostic is data. How it looks belongs to `report`; whether it is wanted belongs to `check`.

use crate::source::Span;

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Worth knowing; fails no run unless the settings say so.
    Note,
    /// Should be mended; fails a run only where the settings say so.
    Warning,
    /// Must be mended; fails a run.
    Error,
}

/// The name of a kind of finding and the level it has unless the settings change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable kebab-case name, also the name of the docs page; never used for anything else later.
    pub name: &'static str,
    /// Level when the settings are silent.
    pub level: Level,
}

/// A place, and what is to be seen there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is there; may be empty.
    pub text: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind of finding.
    pub code: &'static str,
    /// Level after the settings.
    pub level: Level,
    /// One sentence fragment, lower case, no final period.
    pub message: String,
    /// Where the finding is.
    pub primary: Span,
    /// Other places that explain it.
    pub related: Vec<Label>,
    /// What the reader can do about it.
    pub help: Option<String>,
}

/// Collects findings under one code, so that a rule cannot emit another rule's code.
#[derive(Debug)]
pub struct Sink<'a> {
    code: Code,
    found: &'a mut Vec<Diagnostic>,
}

impl Level {
    /// Returns the word used in reports and settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl Code {
    /// Declares an error.
    pub const fn error(name: &'static str) -> Self {
        Self {
            name,
            level: Level::Error,
        }
    }

    /// Declares a warning.
    pub const fn warning(name: &'static str) -> Self {
        Self {
            name,
            level: Level::Warning,
        }
    }

    /// Declares a note.
    pub const fn note(name: &'static str) -> Self {
        Self {
            name,
            level: Level::Note,
        }
    }

    /// Records a finding of this code and returns it for further detail.
    pub fn report(
        self,
        found: &mut Vec<Diagnostic>,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        found.push(Diagnostic {
            code: self.name,
            level: self.level,
            message: message.into(),
            primary: span,
            related: Vec::new(),
            help: None,
        });
        found.last_mut().expect("a diagnostic was just pushed")
    }
}

impl Diagnostic {
    /// Adds a place that helps to understand the finding.
    pub fn related(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        let text = text.into();
        self.related.push(Label { span, text });
        self
    }

    /// Says what the reader can do.
    pub fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.help = Some(text.into());
        self
    }

    /// Offers the nearest valid name, where there is one, before any other advice.
    pub fn nearest(&mut self, name: Option<&str>) -> &mut Self {
        if let Some(name) = name {
            let guess = format!("did you mean `{name}`?");
            self.help = Some(match self.help.take() {
                Some(advice) => format!("{guess} Otherwise: {advice}"),
                None => guess,
            });
        }
        self
    }
}

impl<'a> Sink<'a> {
    /// Opens a sink for one code.
    pub fn new(code: Code, found: &'a mut Vec<Diagnostic>) -> Self {
        Self { code, found }
    }

    /// Records a finding and returns it for further detail.
    pub fn report(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.code.report(self.found, span, message)
    }
}
