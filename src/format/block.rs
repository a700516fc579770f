//! The keys of blocks and steps.

use super::value::VALUE;
use super::{Key, Shape, Type, key, required};

/// The words of `level:`, mildest first.
pub const LEVELS: &[&str] = &["note", "tip", "important", "caution", "warning", "danger"];

/// The levels of headings.
pub const HEADINGS: &[&str] = &["1", "2", "3", "4", "5", "6"];

/// A block of a body.
pub static BLOCK: Type = Type::Or(&Type::Id, &Type::OneOf(BLOCKS));
/// The kinds of blocks; the first key of each is its kind key.
pub static BLOCKS: &[&Shape] = &[
    &PARAGRAPH, &NOTE, &LIST, &IMAGE, &SECTION, &STEPS, &USE, &TABLE, &CODE, &QUOTE, &TABS,
    &VERBATIM,
];
pub(super) static BODY: Type = Type::List(&BLOCK);

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
        key(
            "src",
            Type::Address,
            "address of a picture that the project does not hold, seen from the page; instead of `file`",
        ),
    ],
};
static SECTION: Shape = Shape {
    name: "a section",
    keys: &[
        required("section", Type::Id, "the message of its heading"),
        WHEN,
        key("anchor", Type::Anchor, "its anchor; default: the id"),
        key(
            "level",
            Type::Word(HEADINGS),
            "level of its heading; default: one below the section around it",
        ),
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
