//! The keys of `glossary.yaml`.

use super::{Shape, Type, key};

/// The words by concept and locale: one text, or more of them.
pub static GLOSSARY: Type = Type::Map(&Type::Map(&Type::Or(&Type::Text, &Type::Shape(&WORDS))));

static WORDS: Shape = Shape {
    name: "the words of a locale",
    keys: &[
        key(
            "use",
            Type::List(&Type::Text),
            "words to use, the best first",
        ),
        key(
            "avoid",
            Type::List(&Type::Text),
            "words that must not be used for it",
        ),
    ],
};
