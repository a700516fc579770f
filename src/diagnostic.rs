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
    /// A change that mends it, where one is known.
    pub fix: Option<Fix>,
    /// What it is known by from run to run, whatever line it stands on; empty until the end of the run.
    pub fingerprint: String,
}

/// A change of the project's files that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Whether it may be made without a person looking at it.
    pub safety: Safety,
    /// The texts to replace; never two that overlap.
    pub edits: Vec<Edit>,
    /// Files and folders to make or rename.
    pub files: Vec<FileEdit>,
}

/// Whether a fix may be made without a person looking at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    /// It changes nothing that anybody meant otherwise: `check --fix` makes it.
    Safe,
    /// It is a guess: it is shown, and a person makes it.
    Unsafe,
}

/// A stretch of a file and what is to stand there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty for text that is put in.
    pub span: Span,
    /// The new text with `\n` as line end; the edit takes the line ends of the file.
    pub text: String,
}

/// A change of the files themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileEdit {
    /// A file that is not there yet, and its text.
    Create(String, String),
    /// A folder or file of the project, and its new path.
    Rename(String, String),
}

/// Collects findings under one code, so that a rule cannot emit another rule's code.
#[derive(Debug)]
pub struct Sink<'a> {
    code: Code,
    found: &'a mut Vec<Diagnostic>,
}

impl Level {
    /// All levels, the mildest first.
    pub const ALL: [Self; 3] = [Self::Note, Self::Warning, Self::Error];

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
            message: on_one_line(message.into()),
            primary: span,
            related: Vec::new(),
            help: None,
            fix: None,
            fingerprint: String::new(),
        });
        found.last_mut().expect("a diagnostic was just pushed")
    }
}

impl Diagnostic {
    /// Adds a place that helps to understand the finding.
    pub fn related(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        let text = on_one_line(text.into());
        self.related.push(Label { span, text });
        self
    }

    /// Says what the reader can do.
    pub fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.help = Some(on_one_line(text.into()));
        self
    }

    /// Makes it a note, where the settings do not say otherwise.
    pub fn as_note(&mut self) -> &mut Self {
        self.level = Level::Note;
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

    /// Offers a change that needs nobody to look at it.
    pub fn mend(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        self.change(Safety::Safe, span, text.into())
    }

    /// Offers a change that a person has to judge.
    pub fn suggest(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        self.change(Safety::Unsafe, span, text.into())
    }

    /// Offers a change of the files themselves; it needs nobody to look at it.
    pub fn mend_files(&mut self, file: FileEdit) -> &mut Self {
        self.fix = Some(Fix {
            safety: Safety::Safe,
            edits: Vec::new(),
            files: vec![file],
        });
        self
    }

    /// Adds an edit to the fix; one guess makes a guess of the whole.
    fn change(&mut self, safety: Safety, span: Span, text: String) -> &mut Self {
        let fix = self.fix.get_or_insert(Fix {
            safety,
            edits: Vec::new(),
            files: Vec::new(),
        });
        if safety == Safety::Unsafe {
            fix.safety = safety;
        }
        let edit = Edit { span, text };
        if !fix.edits.contains(&edit) {
            fix.edits.push(edit);
        }
        self
    }

    /// Offers the nearest valid name in words, and as a change of the name that stands here.
    pub fn nearest_at(&mut self, name: Option<&str>, span: Span) -> &mut Self {
        if let Some(name) = name {
            self.suggest(span, name);
        }
        self.nearest(name)
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
/// Makes what names of files and texts of authors bring into a finding harmless: a character that commands a terminal, begins a line or
/// turns the direction of writing stands as `\u{FFFD}`, or as a blank.
pub fn on_one_line(text: String) -> String {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if !text.contains(|c: char| c.is_control() || turns(c)) {
        return text;
    }
    let harmless = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        c if c.is_control() || turns(c) => '\u{FFFD}',
        c => c,
    };
    text.chars().map(harmless).collect()
}
