//! The values of `with:` and `args:`.

use super::{INVALID_VALUE, Shape, Type, key, required};
use crate::diagnostic::Diagnostic;
use crate::syntax::yaml::Node;
use crate::text::date::Moment;
use crate::text::formats::Join;
use crate::text::number::Number;

/// A value of `with:` or `args:`.
pub static VALUE: Type = Type::OneOf(VALUES);

/// The kinds of values; the first key of each is its kind key.
pub static VALUES: &[&Shape] = &[
    &LABEL, &MENU, &STEP, &DOCUMENT, &CODE, &KEYS, &TEXT, &NUMBER, &DATE, &LIST, &ROLE, &ENUM,
    &LINK, &IMAGE, &ICON, &VERBATIM, &PARAMETER,
];

/// The kinds of values that a list can hold: what is inserted, and no list.
static ITEMS: &[&Shape] = &[
    &LABEL, &MENU, &STEP, &DOCUMENT, &CODE, &KEYS, &TEXT, &NUMBER, &DATE, &LINK, &IMAGE, &ICON,
    &PARAMETER,
];
static ITEM: Type = Type::OneOf(ITEMS);

/// Reports a text that is no number.
pub(super) fn number(node: &Node, text: &str, found: &mut Vec<Diagnostic>) {
    if Number::parse(text).is_none() {
        INVALID_VALUE
            .report(found, node.span, format!("`{text}` is no number"))
            .help("write digits, and a point before decimals: `1234.5`; the locale adds the rest");
    }
}

/// Reports a text that is no day of the calendar.
pub(super) fn moment(node: &Node, text: &str, found: &mut Vec<Diagnostic>) {
    if Moment::parse(text).is_none() {
        INVALID_VALUE
            .report(found, node.span, format!("`{text}` is no date"))
            .help("write a day of the calendar as `2026-11-02`, with a time as `2026-11-02T14:30`");
    }
}

const NAME: &str = "a value";

static LABEL: Shape = Shape {
    name: NAME,
    keys: &[required(
        "label",
        Type::Id,
        "a button, field or menu entry: message `label-…`",
    )],
};
static MENU: Shape = Shape {
    name: NAME,
    keys: &[required(
        "menu",
        Type::List(&Type::Id),
        "a menu path of labels",
    )],
};
static STEP: Shape = Shape {
    name: NAME,
    keys: &[required(
        "step",
        Type::Anchor,
        "a step of the same document; `use--step` for one of a fragment",
    )],
};
static DOCUMENT: Shape = Shape {
    name: NAME,
    keys: &[required(
        "doc",
        Type::Id,
        "the title of a document, as a link",
    )],
};
static CODE: Shape = Shape {
    name: NAME,
    keys: &[required("code", Type::Text, "literal text")],
};
static KEYS: Shape = Shape {
    name: NAME,
    keys: &[required(
        "keys",
        Type::List(&Type::Text),
        "keys pressed together",
    )],
};
static TEXT: Shape = Shape {
    name: NAME,
    keys: &[required("value", Type::Text, "data, as it is")],
};
static NUMBER: Shape = Shape {
    name: NAME,
    keys: &[required(
        "number",
        Type::Decimal,
        "a number, written as the locale does; a message can select on it",
    )],
};
static DATE: Shape = Shape {
    name: NAME,
    keys: &[required(
        "date",
        Type::Moment,
        "a date, perhaps with a time, written as the locale does",
    )],
};
static LIST: Shape = Shape {
    name: NAME,
    keys: &[
        required(
            "list",
            Type::List(&ITEM),
            "values, joined as the locale does",
        ),
        key(
            "join",
            Type::Word(Join::NAMES),
            "how they hang together: and (default), or, unit",
        ),
    ],
};
static ROLE: Shape = Shape {
    name: NAME,
    keys: &[required(
        "role",
        Type::Id,
        "a role for the message to select on",
    )],
};
static ENUM: Shape = Shape {
    name: NAME,
    keys: &[required(
        "enum",
        Type::Id,
        "a word for the message to select on",
    )],
};
static LINK: Shape = Shape {
    name: NAME,
    keys: &[required("link", Type::Id, "a key of links.yaml")],
};
static IMAGE: Shape = Shape {
    name: NAME,
    keys: &[required("image", Type::Path, "a file under media/")],
};
static ICON: Shape = Shape {
    name: NAME,
    keys: &[required(
        "icon",
        Type::Path,
        "a small picture beside a word that says the same; a file under media/",
    )],
};
static VERBATIM: Shape = Shape {
    name: NAME,
    keys: &[required(
        "verbatim",
        Type::Text,
        "raw HTML or a directive of a platform, written as it is",
    )],
};
static PARAMETER: Shape = Shape {
    name: NAME,
    keys: &[required("param", Type::Id, "a parameter of this fragment")],
};
