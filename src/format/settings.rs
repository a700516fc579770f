//! The keys of `stegvis.yaml`.

use super::{Shape, Type, key, required};
use crate::diagnostic::Level;

/// The words for kinds of paper.
pub const PAPERS: &[&str] = &["a4", "letter"];
/// The outputs that can be built.
pub const OUTPUTS: &[&str] = &["markdown", "html", "checklist", "learn", "json", "pdf"];
/// The dialects of Markdown that can be written.
pub const FLAVOURS: &[&str] = &[
    "plain",
    "github",
    "hugo",
    "docusaurus",
    "mkdocs",
    "zola",
    "starlight",
    "experience-league",
];
/// The words of a locale's state.
pub const STATES: &[&str] = &["published", "draft"];
/// What may stand between Han and Latin letters.
pub const SPACINGS: &[&str] = &["cjk-latin", "none"];
/// The words of a rule's level.
pub const LEVELS: &[&str] = &["error", "warning", "note", "off"];

/// The settings of a project.
pub static SETTINGS: Shape = Shape {
    name: "the settings",
    keys: &[
        required(
            "stegvis",
            Type::Word(&["1"]),
            "the version of the format: 1",
        ),
        key(
            "name",
            Type::Text,
            "name of the project, shown on its pages",
        ),
        required(
            "source",
            Type::Text,
            "the locale that others are translated from",
        ),
        key(
            "locales",
            Type::Map(&Type::Shape(&LOCALE)),
            "the other locales",
        ),
        key(
            "catalogs",
            Type::Layout,
            "where the messages of each locale stand; default: locales/{locale}",
        ),
        key(
            "outputs",
            Type::List(&Type::Word(OUTPUTS)),
            "what to build; default: markdown, html and checklist",
        ),
        key(
            "markdown",
            Type::Shape(&MARKDOWN),
            "how Markdown is written",
        ),
        key(
            "base_url",
            Type::Text,
            "the address the site is published at: https://guides.example.org/",
        ),
        key(
            "paper",
            Type::Word(PAPERS),
            "the paper that checklists are printed on; without it, what the printer takes",
        ),
        key(
            "publish",
            Type::Shape(&PUBLISH),
            "which pages others lead to",
        ),
        key(
            "also_warn_in",
            Type::List(&Type::Text),
            "locales that warnings are repeated in",
        ),
        key(
            "profiles",
            Type::Map(&Type::Map(&Type::List(&Type::Id))),
            "editions for certain readers: name, parameter, values",
        ),
        key("names", Type::Shape(&NAMES), "names of products and people"),
        key("check", Type::Shape(&CHECK), "what counts as a finding"),
    ],
};

static PUBLISH: Shape = Shape {
    name: "`publish`",
    keys: &[key(
        "min_fresh",
        Type::Decimal,
        "the share of a document's messages that must be fresh for other locales to lead to its page: 0.95; default: 0",
    )],
};
static NAMES: Shape = Shape {
    name: "`names`",
    keys: &[key(
        "keep",
        Type::List(&Type::Text),
        "names that stay the same in every language",
    )],
};
static LOCALE: Shape = Shape {
    name: "a locale",
    keys: &[
        key(
            "fallback",
            Type::List(&Type::Text),
            "locales to take missing messages from, in order; default: the source",
        ),
        key(
            "state",
            Type::Word(STATES),
            "published (default), or draft: built, but other locales do not lead to it",
        ),
        key(
            "spacing",
            Type::Word(SPACINGS),
            "cjk-latin: a space between Han and Latin letters or digits; none: no space; default: not checked",
        ),
    ],
};
static MARKDOWN: Shape = Shape {
    name: "`markdown`",
    keys: &[
        key(
            "flavour",
            Type::Word(FLAVOURS),
            "the site generator or platform that reads it; default: plain",
        ),
        key(
            "checklists",
            Type::Bool,
            "whether checklists are written as Markdown, beside the pages of the site; default: true",
        ),
    ],
};
static CHECK: Shape = Shape {
    name: "`check`",
    keys: &[
        key(
            "fail_on",
            Type::Or(&Type::Limit, &Type::List(&Type::Limit)),
            "what fails a run: levels, rules, and budgets such as `missing > 5%`; default: error",
        ),
        key(
            "rules",
            Type::Map(&Type::Or(
                &Type::Word(LEVELS),
                &Type::Shape(&LEVELS_BY_OCCASION),
            )),
            "the level of single rules",
        ),
        key(
            "widths",
            Type::Shape(&WIDTHS),
            "how many columns a text may take; a Chinese character takes two",
        ),
    ],
};
static WIDTHS: Shape = Shape {
    name: "`widths`",
    keys: &[
        key("label", Type::Number, "labels of the product"),
        key("title", Type::Number, "titles of documents"),
        key("step", Type::Number, "sentences of steps"),
        key("description", Type::Number, "descriptions of documents"),
        key("summary", Type::Number, "summaries of documents"),
        key("alt", Type::Number, "texts of pictures"),
        key("caption", Type::Number, "captions of pictures"),
        key("result", Type::Number, "results of steps"),
        key("undo", Type::Number, "ways back"),
        key("why", Type::Number, "reasons"),
        key("detail", Type::Number, "details of steps"),
        key("input", Type::Number, "names of what is entered"),
    ],
};
static LEVELS_BY_OCCASION: Shape = Shape {
    name: "the levels of a rule",
    keys: &[
        key(
            "default",
            Type::Word(LEVELS),
            "the level of every run that no other key is about",
        ),
        key("pr", Type::Word(LEVELS), "the level in `check --for pr`"),
        key(
            "release",
            Type::Word(LEVELS),
            "the level in `check --for release`",
        ),
        key(
            "translator",
            Type::Word(LEVELS),
            "the level in `check --for translator`",
        ),
    ],
};

/// Returns the level a word of `rules:` stands for; none for `off`.
pub fn level(word: &str) -> Option<Level> {
    match word {
        "error" => Some(Level::Error),
        "warning" => Some(Level::Warning),
        "note" => Some(Level::Note),
        _ => None,
    }
}
