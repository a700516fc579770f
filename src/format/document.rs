//! The keys of documents.

use super::{Key, Shape, Type, key, required};

/// The words of `level:`, mildest first.
pub const LEVELS: &[&str] = &["note", "tip", "important", "caution", "warning", "danger"];
/// The words of `kind:`.
pub const KINDS: &[&str] = &["procedure", "article", "fragment"];
/// The types of parameters.
pub const PARAMETERS: &[&str] = &["role", "enum", "label", "link", "image", "value"];

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
        key("owner", Type::Text, "who keeps the document"),
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
            "role and enum are keys a message selects on; label, link, image and value are inserted",
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
pub static BLOCKS: &[&Shape] = &[&PARAGRAPH, &NOTE, &LIST, &IMAGE, &SECTION, &STEPS, &USE];
static BODY: Type = Type::List(&BLOCK);

const WITH: Key = key(
    "with",
    Type::Map(&VALUE),
    "what the placeables of the message stand for",
);

static PARAGRAPH: Shape = Shape {
    name: "a paragraph",
    keys: &[required("paragraph", Type::Id, "the message"), WITH],
};
static NOTE: Shape = Shape {
    name: "a note",
    keys: &[
        required("note", Type::Id, "the message of its first paragraph"),
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
        key("ordered", Type::Bool, "whether the items are numbered"),
        key("start", Type::Number, "the first number"),
    ],
};
static ITEM: Type = Type::Or(&Type::Id, &Type::Shape(&ITEM_SHAPE));
static ITEM_SHAPE: Shape = Shape {
    name: "an item",
    keys: &[
        required("id", Type::Id, "the message"),
        WITH,
        key("blocks", BODY, "what follows its first paragraph"),
    ],
};
static IMAGE: Shape = Shape {
    name: "an image",
    keys: &[
        required("image", Type::Id, "the message with `.alt` and `.caption`"),
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
        key("start", Type::Number, "the first number; default: 1"),
        key(
            "continue",
            Type::Bool,
            "whether to count on from the list before",
        ),
    ],
};

/// An entry of `steps`.
pub static STEP: Type = Type::Or(&Type::Id, &Type::OneOf(&[&STEP_SHAPE, &USE]));
static STEP_SHAPE: Shape = Shape {
    name: "a step",
    keys: &[
        required("id", Type::Id, "the message of its sentence"),
        WITH,
        key("who", Type::Id, "the role that carries it out"),
        key("optional", Type::Bool, "whether it may be left out"),
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
        key(
            "as",
            Type::Id,
            "name of this use; needed where a fragment is used twice",
        ),
        key("args", Type::Map(&VALUE), "what its parameters stand for"),
    ],
};

/// A value of `with:` or `args:`.
pub static VALUE: Type = Type::OneOf(VALUES);
/// The kinds of values; the first key of each is its kind key.
pub static VALUES: &[&Shape] = &[
    &Shape {
        name: "a value",
        keys: &[required(
            "label",
            Type::Id,
            "a button, field or menu entry: message `label-…`",
        )],
    },
    &Shape {
        name: "a value",
        keys: &[required(
            "menu",
            Type::List(&Type::Id),
            "a menu path of labels",
        )],
    },
    &Shape {
        name: "a value",
        keys: &[required("step", Type::Id, "a step of the same document")],
    },
    &Shape {
        name: "a value",
        keys: &[required(
            "doc",
            Type::Id,
            "the title of a document, as a link",
        )],
    },
    &Shape {
        name: "a value",
        keys: &[required("code", Type::Text, "literal text")],
    },
    &Shape {
        name: "a value",
        keys: &[required(
            "keys",
            Type::List(&Type::Text),
            "keys pressed together",
        )],
    },
    &Shape {
        name: "a value",
        keys: &[required("value", Type::Text, "data, as it is")],
    },
    &Shape {
        name: "a value",
        keys: &[required(
            "role",
            Type::Id,
            "a role for the message to select on",
        )],
    },
    &Shape {
        name: "a value",
        keys: &[required(
            "enum",
            Type::Id,
            "a word for the message to select on",
        )],
    },
    &Shape {
        name: "a value",
        keys: &[required("link", Type::Id, "a key of links.yaml")],
    },
    &Shape {
        name: "a value",
        keys: &[required("image", Type::Path, "a file under media/")],
    },
    &Shape {
        name: "a value",
        keys: &[required("param", Type::Id, "a parameter of this fragment")],
    },
];
