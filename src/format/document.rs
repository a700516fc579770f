//! The keys of documents.

use super::value::VALUE;
use super::{Key, Shape, Type, key, required};

/// The words of `level:`, mildest first.
pub const LEVELS: &[&str] = &["note", "tip", "important", "caution", "warning", "danger"];
/// The words of `kind:`.
pub const KINDS: &[&str] = &["procedure", "article", "fragment"];
/// The types of parameters.
pub const PARAMETERS: &[&str] = &[
    "role", "enum", "label", "link", "image", "value", "number", "date",
];

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

/// A block of a body.
pub static BLOCK: Type = Type::Or(&Type::Id, &Type::OneOf(BLOCKS));
/// The kinds of blocks; the first key of each is its kind key.
pub static BLOCKS: &[&Shape] = &[
    &PARAGRAPH, &NOTE, &LIST, &IMAGE, &SECTION, &STEPS, &USE, &TABLE, &CODE, &QUOTE, &TABS,
    &VERBATIM,
];
static BODY: Type = Type::List(&BLOCK);

static ANY_OF: Type = Type::List(&Type::Anchor);
const WHEN: Key = key(
    "when",
    Type::Map(&ANY_OF),
    "shown only where the profile, or the locale, has one of these values",
);
const WITH: Key = key(
    "with",
    Type::Map(&VALUE),
    "what the placeables of the message stand for",
);

static PARAGRAPH: Shape = Shape {
    name: "a paragraph",
    keys: &[required("paragraph", Type::Id, "the message"), WHEN, WITH],
};
static NOTE: Shape = Shape {
    name: "a note",
    keys: &[
        required("note", Type::Id, "the message of its first paragraph"),
        WHEN,
        key(
            "level",
            Type::Word(LEVELS),
            "how grave it is; default: note",
        ),
        WITH,
        key("blocks", BODY, "what follows its first paragraph"),
    ],
};
static LIST: Shape = Shape {
    name: "a list",
    keys: &[
        required("list", Type::List(&ITEM), "its items"),
        WHEN,
        key("ordered", Type::Bool, "whether the items are numbered"),
        key("start", Type::Number, "the first number"),
    ],
};
static ITEM: Type = Type::Or(&Type::Id, &Type::Shape(&ITEM_SHAPE));
static ITEM_SHAPE: Shape = Shape {
    name: "an item",
    keys: &[
        required("id", Type::Id, "the message"),
        WHEN,
        WITH,
        key("blocks", BODY, "what follows its first paragraph"),
    ],
};
static IMAGE: Shape = Shape {
    name: "an image",
    keys: &[
        required("image", Type::Id, "the message with `.alt` and `.caption`"),
        WHEN,
        key(
            "file",
            Type::Path,
            "file under media/<locale>/ or media/; default: the id with .svg",
        ),
        key(
            "shows",
            Type::List(&Type::Id),
            "the labels that can be read in it",
        ),
        key(
            "decorative",
            Type::Bool,
            "whether it says nothing, so that no text stands for it",
        ),
        key("param", Type::Id, "the parameter that names the file"),
    ],
};
static SECTION: Shape = Shape {
    name: "a section",
    keys: &[
        required("section", Type::Id, "the message of its heading"),
        WHEN,
        key("anchor", Type::Anchor, "its anchor; default: the id"),
        key(
            "aka",
            Type::List(&Type::Anchor),
            "older anchors that still lead here",
        ),
        WITH,
        required("blocks", BODY, "what stands under the heading"),
    ],
};
static STEPS: Shape = Shape {
    name: "`steps`",
    keys: &[
        required("steps", Type::List(&STEP), "the steps"),
        WHEN,
        key("start", Type::Number, "the first number; default: 1"),
        key(
            "continue",
            Type::Bool,
            "whether to count on from the list before",
        ),
    ],
};

static TABLE: Shape = Shape {
    name: "a table",
    keys: &[
        required(
            "table",
            Type::Id,
            "id of the table; its message, where there is one, is the caption",
        ),
        WHEN,
        required(
            "columns",
            Type::List(&Type::Id),
            "the messages of the headings",
        ),
        key(
            "align",
            Type::List(&Type::Word(&["left", "center", "right"])),
            "alignment of the columns",
        ),
        required(
            "rows",
            Type::List(&Type::List(&Type::Id)),
            "the messages of the cells, row by row",
        ),
    ],
};
static CODE: Shape = Shape {
    name: "a code block",
    keys: &[
        required("code", Type::Id, "id of the block"),
        WHEN,
        key("language", Type::Anchor, "language of the text"),
        required("text", Type::Text, "the text, as it is"),
    ],
};
static QUOTE: Shape = Shape {
    name: "a quotation",
    keys: &[required("quote", BODY, "what is quoted"), WHEN],
};
static TABS: Shape = Shape {
    name: "`tabs`",
    keys: &[
        required(
            "tabs",
            Type::List(&Type::Shape(&TAB)),
            "ways to do one thing; the reader follows one",
        ),
        WHEN,
    ],
};
static TAB: Shape = Shape {
    name: "a tab",
    keys: &[
        required("id", Type::Id, "the message of its title"),
        WHEN,
        required("blocks", BODY, "what stands in it"),
    ],
};
static VERBATIM: Shape = Shape {
    name: "verbatim text",
    keys: &[
        required(
            "verbatim",
            Type::Id,
            "a message that is not parsed: raw HTML, or a directive of a platform",
        ),
        WHEN,
    ],
};

/// An entry of `steps`.
pub static STEP: Type = Type::Or(&Type::Id, &Type::OneOf(&[&STEP_SHAPE, &BARE_STEP, &USE]));
static STEP_SHAPE: Shape = Shape {
    name: "a step",
    keys: &[
        required("id", Type::Id, "the message of its sentence"),
        WHEN,
        WITH,
        key("who", Type::Id, "the role that carries it out"),
        key("optional", Type::Bool, "whether it may be left out"),
        key("critical", Type::Bool, "whether it must never be left out"),
        key("time", Type::Duration, "how long it takes: `PT5M`"),
        key(
            "any_order",
            Type::Bool,
            "whether the steps inside may be done in any order",
        ),
        key(
            "input",
            Type::Word(INPUTS),
            "what the reader enters; its name is the message's `.input`",
        ),
        key(
            "run",
            Type::Or(&Type::Text, &Type::Shape(&RUN)),
            "a command to run",
        ),
        key("verify", Type::Shape(&VERIFY), "what is checked"),
        key(
            "hold",
            Type::Bool,
            "whether the work stops until somebody has checked it",
        ),
        key(
            "aka",
            Type::List(&Type::Anchor),
            "older anchors that still lead here",
        ),
        key("first", BODY, "what stands before the sentence: warnings"),
        key("blocks", BODY, "what follows the sentence"),
        key(
            "decide",
            Type::List(&Type::Shape(&OPTION)),
            "the answers the reader chooses from",
        ),
    ],
};
/// The kinds of input; a secret is never written down.
pub const INPUTS: &[&str] = &["text", "number", "date", "secret"];
/// The kinds of answers to a check.
pub const ANSWERS: &[&str] = &["choice", "text", "number"];
static RUN: Shape = Shape {
    name: "a command",
    keys: &[
        required("text", Type::Text, "the command, as it is"),
        key("language", Type::Anchor, "its language: bash, powershell …"),
    ],
};
static VERIFY: Shape = Shape {
    name: "`verify`",
    keys: &[key(
        "answer",
        Type::Word(ANSWERS),
        "how it is answered: yes or no, a text, a number; default: choice",
    )],
};
static BARE_STEP: Shape = Shape {
    name: "a step without a sentence",
    keys: &[required("step", BODY, "its blocks"), WHEN],
};
static OPTION: Shape = Shape {
    name: "an answer",
    keys: &[
        required("id", Type::Id, "the message of the answer"),
        required(
            "goto",
            Type::Id,
            "the step or section to go on with, `next`, or `end`",
        ),
        key("loop", Type::Bool, "whether the way back is meant"),
    ],
};

static USE: Shape = Shape {
    name: "a use of a fragment",
    keys: &[
        required("use", Type::Reference, "a fragment, or `document#step`"),
        WHEN,
        key(
            "as",
            Type::Id,
            "name of this use; needed where a fragment is used twice",
        ),
        key("args", Type::Map(&VALUE), "what its parameters stand for"),
    ],
};

/// Choices that stand in several places, by the name under which a schema defines them.
pub static CHOICES: &[(&str, &Type)] = &[
    ("any-block", &BLOCK),
    ("any-step", &STEP),
    ("any-value", &VALUE),
];
