//! What `stegvis.yaml` says.

use super::flavour::Flavour;
use std::collections::BTreeMap;

use crate::diagnostic::Level;
use crate::layout::Layout;
use crate::limit::Limit;
use crate::locale::Locale;
use crate::source::Span;

/// What stands for the pages without a profile where a profile is named; no profile can be called so.
pub const NO_PROFILE: &str = "none";

/// The settings of a project.
#[derive(Debug)]
pub struct Settings {
    /// Name of the project; may be empty.
    pub name: String,
    /// The locales, the source first.
    pub locales: Vec<LocaleSettings>,
    /// Where the catalogs stand.
    pub catalogs: Layout,
    /// What to build.
    pub outputs: Vec<Output>,
    /// The address that the pages of the site begin with; it ends with `/`.
    pub base_url: Option<String>,
    /// The paper that checklists are printed on; without, what the printer takes.
    pub paper: Option<Paper>,
    /// The share of a document's messages that must be translated for other locales to lead to its page.
    pub min_fresh: Option<f64>,
    /// The locales that warnings are repeated in: positions in [`Settings::locales`].
    pub also_warn_in: Vec<usize>,
    /// Editions for different readers, by name.
    pub profiles: Vec<Profile>,
    /// How Markdown is written.
    pub flavour: Flavour,
    /// Whether checklists are written as Markdown, too.
    pub markdown_checklists: bool,
    /// What fails a run, and where that is said.
    pub fail_on: Vec<(Limit, Span)>,
    /// Names that stay the same in every language.
    pub names: Vec<String>,
    /// Levels of single rules.
    pub rules: BTreeMap<String, RuleLevel>,
    /// How many columns texts may take.
    pub widths: BTreeMap<WidthOf, u32>,
}

/// A kind of paper, upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// Returns the word of settings and style sheets.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// Returns width and height in millimetres.
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::Letter => (215.9, 279.4),
        }
    }
}

/// An edition for certain readers: which values of parameters its pages show.
#[derive(Debug)]
pub struct Profile {
    /// Its name, which begins the paths of its pages.
    pub name: String,
    /// The values it shows, by parameter.
    pub values: BTreeMap<String, Vec<String>>,
}

/// The level of a rule.
#[derive(Clone, Debug)]
pub struct RuleLevel {
    /// The level where no occasion has one of its own; none where that is the rule's own.
    pub default: Option<Setting>,
    /// The levels of single occasions.
    pub occasions: BTreeMap<Occasion, Setting>,
    /// Where the rule is named.
    pub span: Span,
}

/// What becomes of the findings of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// They have this level.
    Level(Level),
    /// They are not told.
    Off,
}

/// What a run of `check` is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// A change is proposed: translations may follow later.
    Pr,
    /// The pages go to readers.
    Release,
    /// A translator wants to know what is left to do.
    Translator,
}

impl Occasion {
    /// All occasions.
    pub const ALL: [Self; 3] = [Self::Pr, Self::Release, Self::Translator];

    /// Returns the word of settings and of the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pr => "pr",
            Self::Release => "release",
            Self::Translator => "translator",
        }
    }
}

/// The settings of one locale.
#[derive(Debug)]
pub struct LocaleSettings {
    /// The locale.
    pub locale: Locale,
    /// Where the settings name it.
    pub span: Span,
    /// Where missing messages come from, in order: positions in [`Settings::locales`].
    pub fallback: Vec<usize>,
    /// Whether its translation is still being made: it is built, but nothing leads to it.
    pub draft: bool,
    /// What is to stand between Han and Latin letters, where that matters.
    pub spacing: Option<Spacing>,
}

/// What is to stand between Han and Latin letters or digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spacing {
    /// A space.
    CjkLatin,
    /// Nothing.
    None,
}

/// The texts whose width can be limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WidthOf {
    /// Labels of the product.
    Label,
    /// Titles of documents.
    Title,
    /// Sentences of steps.
    Step,
    /// The attribute of this name.
    Attribute(&'static str),
}

impl WidthOf {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Label,
        Self::Title,
        Self::Step,
        Self::Attribute("description"),
        Self::Attribute("summary"),
        Self::Attribute("alt"),
        Self::Attribute("caption"),
        Self::Attribute("result"),
        Self::Attribute("undo"),
        Self::Attribute("why"),
        Self::Attribute("detail"),
        Self::Attribute("input"),
    ];

    /// Returns the word used in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Title => "title",
            Self::Step => "step",
            Self::Attribute(name) => name,
        }
    }
}

impl LocaleSettings {
    /// Tells whether pages of other locales may lead to those of this one.
    pub fn is_published(&self) -> bool {
        !self.draft && !self.locale.is_pseudo()
    }
}

impl Settings {
    /// Returns what is to stand between Han and Latin letters in a locale.
    pub fn spacing(&self, locale: &Locale) -> Option<Spacing> {
        self.locales
            .iter()
            .find(|known| known.locale == *locale)?
            .spacing
    }

    /// Tells whether a translation is still being made.
    pub fn is_draft(&self, locale: &Locale) -> bool {
        self.locales
            .iter()
            .any(|known| known.locale == *locale && known.draft)
    }
}

/// A kind of rendered document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Output {
    /// The guide as Markdown.
    Markdown,
    /// The guide as a site.
    Html,
    /// The printable checklist, as a page of the site and, unless [`Settings::markdown_checklists`] says otherwise, as Markdown.
    Checklist,
    /// The guide in the dialect of the Microsoft documentation pipeline.
    Learn,
    /// The resolved tree of each page.
    Json,
    /// The guide and the checklist, printed.
    Pdf,
}

impl Output {
    /// All outputs, in the order of the settings' words.
    pub const ALL: [Self; 6] = [
        Self::Markdown,
        Self::Html,
        Self::Checklist,
        Self::Learn,
        Self::Json,
        Self::Pdf,
    ];

    /// Returns the word used in settings and as folder name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Checklist => "checklist",
            Self::Learn => "learn",
            Self::Json => "json",
            Self::Pdf => "pdf",
        }
    }
}
