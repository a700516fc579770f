//! Dialects of Markdown, and how each is read.

use crate::syntax::markdown::{Containers, Reading};
use crate::tree::AlertLevel;

/// A dialect of Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// CommonMark: alerts are quotations that open with their title.
    Plain,
    /// GitHub: alerts are `[!NOTE]`, with titles in English on every page.
    Github,
    /// Hugo: YAML front matter, `{#id}` headings, no raw HTML.
    Hugo,
    /// Docusaurus: MDX, `:::note[Title]` alerts, `{#id}` headings.
    Docusaurus,
    /// MkDocs: Python-Markdown, `!!! note "Title"` alerts, `{ #id }` headings, four columns for every list.
    Mkdocs,
    /// Zola: TOML front matter, `{#id}` headings, `@/` links, one folder for all languages.
    Zola,
    /// Starlight: `:::note[Title]` alerts, links to pages and not to files.
    Starlight,
    /// Adobe Experience League: `>[!NOTE]` on a line of its own, anchors where something links to them.
    ExperienceLeague,
    /// The Microsoft documentation pipeline; what the output `learn` is written in, and no word of the settings.
    Learn,
}

impl Flavour {
    /// The dialects a project can choose, in the order of the settings' words.
    pub const ALL: [Self; 8] = [
        Self::Plain,
        Self::Github,
        Self::Hugo,
        Self::Docusaurus,
        Self::Mkdocs,
        Self::Zola,
        Self::Starlight,
        Self::ExperienceLeague,
    ];

    /// Returns the word used in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Github => "github",
            Self::Hugo => "hugo",
            Self::Docusaurus => "docusaurus",
            Self::Mkdocs => "mkdocs",
            Self::Zola => "zola",
            Self::Starlight => "starlight",
            Self::ExperienceLeague => "experience-league",
            Self::Learn => "learn",
        }
    }

    /// Returns the dialect with a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flavour| flavour.name() == name)
    }

    /// Returns how a document in it is read.
    pub fn reading(self) -> Reading {
        let site = Reading {
            front: Some("---"),
            attributes: true,
            footnotes: true,
            formulas: true,
            ..Reading::default()
        };
        match self {
            Self::Plain | Self::Github => Reading {
                footnotes: true,
                ..Reading::default()
            },
            Self::Learn | Self::ExperienceLeague => Reading {
                front: Some("---"),
                ..Reading::default()
            },
            Self::Hugo => Reading {
                calls: &[("{{<", ">}}"), ("{{%", "%}}")],
                titled: true,
                line_break: Some("\\\n"),
                ..site
            },
            Self::Zola => Reading {
                front: Some("+++"),
                calls: &[("{{", "}}"), ("{%", "%}")],
                titled: true,
                ..site
            },
            Self::Docusaurus => Reading {
                containers: Containers::Directives,
                levels: DOCUSAURUS,
                mdx: true,
                line_break: Some("<br />"),
                ..site
            },
            Self::Starlight => Reading {
                attributes: false,
                containers: Containers::Directives,
                levels: STARLIGHT,
                titled: true,
                ..site
            },
            Self::Mkdocs => Reading {
                containers: Containers::Admonitions,
                levels: MKDOCS,
                python: true,
                ..site
            },
        }
    }
}

/// What opens an alert in Docusaurus. `caution` is not among them: it would come back as another word.
const DOCUSAURUS: &[(&str, AlertLevel)] = &[
    ("note", AlertLevel::Note),
    ("tip", AlertLevel::Tip),
    ("info", AlertLevel::Important),
    ("warning", AlertLevel::Warning),
    ("danger", AlertLevel::Danger),
];
const STARLIGHT: &[(&str, AlertLevel)] = &[
    ("note", AlertLevel::Note),
    ("tip", AlertLevel::Tip),
    ("caution", AlertLevel::Caution),
    ("danger", AlertLevel::Danger),
];
const MKDOCS: &[(&str, AlertLevel)] = &[
    ("note", AlertLevel::Note),
    ("tip", AlertLevel::Tip),
    ("important", AlertLevel::Important),
    ("caution", AlertLevel::Caution),
    ("warning", AlertLevel::Warning),
    ("danger", AlertLevel::Danger),
];
