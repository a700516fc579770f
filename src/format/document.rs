//! The keys of documents.

use super::block::BLOCK;
use super::value::VALUE;
use super::{Shape, Type, key, required};

/// The words of `kind:`.
pub const KINDS: &[&str] = &["procedure", "article", "fragment"];
/// The types of parameters.
pub const PARAMETERS: &[&str] = &[
    "role", "enum", "label", "link", "image", "value", "number", "date",
];

/// How a checklist is used.
pub const MODES: &[&str] = &["read-do", "do-confirm", "challenge-response"];
/// Which pictures a checklist shows.
pub const IMAGES: &[&str] = &["always", "never"];

/// A whole document.
pub static DOCUMENT: Shape = Shape {
    name: "a document",
    keys: &[
        required(
            "stegvis",
            Type::Word(&["1"]),
            "the version of the format: 1",
        ),
        required(
            "kind",
            Type::Word(KINDS),
            "procedure (has steps), article (need not), fragment (is used by others)",
        ),
        key(
            "id",
            Type::Id,
            "id of the document; default: the file's name",
        ),
        key(
            "path",
            Type::Path,
            "path of its pages without extension; default: its place under procedures/",
        ),
        key("msg", Type::Id, "prefix of its messages; default: its id"),
        key(
            "heading",
            Type::Bool,
            "whether the title is a heading of the Markdown page; default: true",
        ),
        key("meta", Type::Shape(&META), "facts about the document"),
        key(
            "roles",
            Type::List(&Type::Id),
            "roles that take part; their names are messages `role-name-…`",
        ),
        key(
            "params",
            Type::Map(&Type::Shape(&PARAMETER)),
            "parameters of a fragment",
        ),
        key(
            "before",
            Type::List(&PREREQUISITE),
            "what must be there before the first step",
        ),
        key(
            "checklist",
            Type::Shape(&CHECKLIST),
            "how the checklist is made",
        ),
        required("body", Type::List(&BLOCK), "the blocks"),
        key("after", Type::Shape(&AFTER), "where to go from here"),
        key("signoff", Type::List(&SIGNER), "who signs the checklist"),
    ],
};

static META: Shape = Shape {
    name: "`meta`",
    keys: &[
        key(
            "aka",
            Type::List(&Type::Path),
            "older paths; pages there lead to the present one",
        ),
        key("owner", Type::Text, "who keeps the document"),
        key(
            "reviewed",
            Type::Date,
            "when it was last reviewed: 2026-11-02",
        ),
        key(
            "review_every",
            Type::Duration,
            "how long a review holds: P6M",
        ),
        key("time", Type::Duration, "how long the work takes: PT25M"),
        key(
            "tags",
            Type::List(&Type::Text),
            "words to group documents by",
        ),
        key(
            "products",
            Type::List(&Type::Text),
            "products the document is about",
        ),
        key(
            "front_matter",
            Type::Map(&Type::Or(&Type::Text, &Type::List(&Type::Text))),
            "keys and values for the front matter of Markdown",
        ),
    ],
};

static CHECKLIST: Shape = Shape {
    name: "`checklist`",
    keys: &[
        key(
            "mode",
            Type::Word(MODES),
            "how it is used: read-do (read, do, tick), do-confirm (do, then confirm), challenge-response (one reads, one answers)",
        ),
        key(
            "images",
            Type::Word(IMAGES),
            "always: the pictures of the steps, too; never: none at all; default: those in sentences and warnings",
        ),
        key(
            "max_pages",
            Type::Number,
            "how many pages of A4 it may take, by an estimate",
        ),
        key(
            "only",
            Type::Or(&Type::Word(&["critical"]), &Type::List(&Type::Anchor)),
            "critical, or the ids or anchors of the sections it shows; default: everything",
        ),
    ],
};

static PARAMETER: Shape = Shape {
    name: "a parameter",
    keys: &[
        required(
            "type",
            Type::Word(PARAMETERS),
            "role and enum are keys a message selects on; the others are inserted, and a number can be selected on, too",
        ),
        key("values", Type::List(&Type::Id), "the keys of an enum"),
    ],
};

static PREREQUISITE: Type = Type::Or(&Type::Id, &Type::Shape(&PREREQUISITE_SHAPE));
static PREREQUISITE_SHAPE: Shape = Shape {
    name: "a prerequisite",
    keys: &[
        required("id", Type::Id, "the message"),
        key("who", Type::Id, "the role that sees to it"),
        key(
            "critical",
            Type::Bool,
            "whether the work must not begin without it",
        ),
        key("with", Type::Map(&VALUE), "what its placeables stand for"),
    ],
};

static AFTER: Shape = Shape {
    name: "`after`",
    keys: &[
        key(
            "support",
            Type::Id,
            "key of the link to the place where help is",
        ),
        key(
            "next",
            Type::List(&Type::OneOf(&[&NEXT_DOCUMENT, &NEXT_LINK])),
            "what to read next",
        ),
    ],
};
static NEXT_DOCUMENT: Shape = Shape {
    name: "a next step",
    keys: &[required("doc", Type::Id, "a document of the project")],
};
static NEXT_LINK: Shape = Shape {
    name: "a next step",
    keys: &[required("link", Type::Id, "a key of links.yaml")],
};

static SIGNER: Type = Type::Shape(&SIGNER_SHAPE);
static SIGNER_SHAPE: Shape = Shape {
    name: "a signature",
    keys: &[
        required(
            "id",
            Type::Id,
            "the message that says what the signer vouches for",
        ),
        required("who", Type::Id, "the role of the signer"),
        key(
            "independent",
            Type::Bool,
            "whether it must be someone other than those above",
        ),
    ],
};
