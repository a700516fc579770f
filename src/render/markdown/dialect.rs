//! What tells one flavour of Markdown from another, as a table.

use crate::model::Flavour;
use crate::tree::AlertLevel;
use crate::tree::compare::Alerts;

/// The differences that the writer knows.
#[derive(Debug)]
pub(super) struct Dialect {
    /// What stands around the front matter, and in which language it is written.
    pub(super) front: Front,
    /// Whether the title stands in the body as a heading of level 1.
    pub(super) title: bool,
    /// How a heading gets its anchor.
    pub(super) heading: HeadingAnchor,
    /// Whether readers keep raw HTML; without, emphasis and keys need other means.
    pub(super) html: bool,
    /// Whether emphasis beside punctuation is held by a word joiner and not by a tag.
    pub(super) joined: bool,
    /// How an alert is written.
    pub(super) alerts: AlertSyntax,
    /// Whether lists are indented by four columns, and parted by a comment.
    pub(super) wide_lists: bool,
    /// Which characters need an escape, apart from those of CommonMark.
    pub(super) escapes: Escapes,
    /// How addresses are written.
    pub(super) links: Links,
}

/// Languages of front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Front {
    /// None is written.
    None,
    /// YAML with title, description and tags.
    Yaml,
    /// YAML with title and description only: Starlight refuses or drops what its schema does not have.
    YamlWithoutTags,
    /// TOML; what Zola does not know goes below `[extra]`.
    Toml,
    /// YAML with the keys of the Microsoft documentation pipeline.
    Learn,
    /// YAML with the version of the source that a translation was made from.
    ExperienceLeague,
}

/// Ways to name a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadingAnchor {
    /// `## <a id="x"></a>Title`
    Html,
    /// `## Title {#x}`
    Attribute,
    /// `## Title { #x }`
    AttributeList,
    /// `## <a name="x"></a>Title`
    Name,
    /// `## <a id="x"></a>Title` where something links to it; the generator makes others of the title.
    Linked,
}

/// Ways to write an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AlertSyntax {
    /// A quotation that opens with the title.
    Quotation,
    /// `> [!NOTE]`, whose title is the reader's.
    Marked,
    /// `>[!NOTE]` and a line without text below it.
    Parted,
    /// `:::note[Title]`
    Directive,
    /// `!!! note "Title"`
    Admonition,
}

/// What must be escaped besides the marks of CommonMark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Escapes {
    /// Nothing.
    Common,
    /// `:` before a word, which would begin a directive.
    Directives,
    /// `{`, `<`, `import` and `export` of MDX, and directives.
    Mdx,
    /// `{` of shortcodes.
    Shortcodes,
    /// What Python-Markdown takes no backslash for.
    Python,
}

/// How addresses are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Links {
    /// From file to file.
    Files,
    /// From file to file, anchors of headings only; pictures from the root of the site.
    Headings,
    /// `@/page.sv-SE.md`; pictures from the root of the site.
    Content,
    /// From page to page, where each page is a folder of the site.
    Pages,
}

const PLAIN: Dialect = Dialect {
    front: Front::None,
    title: true,
    heading: HeadingAnchor::Html,
    html: true,
    joined: false,
    alerts: AlertSyntax::Quotation,
    wide_lists: false,
    escapes: Escapes::Common,
    links: Links::Files,
};
static PLAIN_DIALECT: Dialect = PLAIN;
static GITHUB: Dialect = Dialect {
    alerts: AlertSyntax::Marked,
    ..PLAIN
};
static HUGO: Dialect = Dialect {
    front: Front::Yaml,
    title: false,
    heading: HeadingAnchor::Attribute,
    html: false,
    joined: true,
    escapes: Escapes::Shortcodes,
    links: Links::Headings,
    ..PLAIN
};
static DOCUSAURUS: Dialect = Dialect {
    front: Front::Yaml,
    heading: HeadingAnchor::Attribute,
    joined: true,
    alerts: AlertSyntax::Directive,
    escapes: Escapes::Mdx,
    ..PLAIN
};
static MKDOCS: Dialect = Dialect {
    front: Front::Yaml,
    heading: HeadingAnchor::AttributeList,
    alerts: AlertSyntax::Admonition,
    wide_lists: true,
    escapes: Escapes::Python,
    ..PLAIN
};
static ZOLA: Dialect = Dialect {
    front: Front::Toml,
    title: false,
    heading: HeadingAnchor::Attribute,
    escapes: Escapes::Shortcodes,
    links: Links::Content,
    ..PLAIN
};
static STARLIGHT: Dialect = Dialect {
    front: Front::YamlWithoutTags,
    title: false,
    alerts: AlertSyntax::Directive,
    escapes: Escapes::Directives,
    links: Links::Pages,
    ..PLAIN
};
static LEARN: Dialect = Dialect {
    front: Front::Learn,
    heading: HeadingAnchor::Name,
    alerts: AlertSyntax::Marked,
    ..PLAIN
};

static EXPERIENCE_LEAGUE: Dialect = Dialect {
    front: Front::ExperienceLeague,
    heading: HeadingAnchor::Linked,
    alerts: AlertSyntax::Parted,
    ..PLAIN
};

/// Returns the row of a flavour.
pub(super) fn of(flavour: Flavour) -> &'static Dialect {
    match flavour {
        Flavour::Plain => &PLAIN_DIALECT,
        Flavour::Github => &GITHUB,
        Flavour::Hugo => &HUGO,
        Flavour::Docusaurus => &DOCUSAURUS,
        Flavour::Mkdocs => &MKDOCS,
        Flavour::Zola => &ZOLA,
        Flavour::Starlight => &STARLIGHT,
        Flavour::Learn => &LEARN,
        Flavour::ExperienceLeague => &EXPERIENCE_LEAGUE,
    }
}

/// Returns the word a flavour has for a level of alerts; flavours with fewer words say the graver thing.
pub(super) fn word(flavour: Flavour, level: AlertLevel) -> &'static str {
    match (flavour, level) {
        (Flavour::Github, AlertLevel::Danger) => "caution",
        (Flavour::Learn | Flavour::ExperienceLeague, AlertLevel::Danger)
        | (Flavour::Docusaurus, AlertLevel::Caution) => "warning",
        (Flavour::Docusaurus, AlertLevel::Important) => "info",
        (Flavour::Starlight, AlertLevel::Important) => "note",
        (Flavour::Starlight, AlertLevel::Warning) => "caution",
        (_, level) => level.name(),
    }
}

impl Dialect {
    /// Returns what a reader can tell about an alert.
    pub(super) fn seen_alerts(&self) -> Alerts {
        match self.alerts {
            AlertSyntax::Quotation => Alerts::Quotations,
            AlertSyntax::Marked | AlertSyntax::Parted => Alerts::Marked,
            AlertSyntax::Directive | AlertSyntax::Admonition => Alerts::Titled,
        }
    }
}
