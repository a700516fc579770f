//! The key tables as JSON Schema (draft 2020-12), for editors and other tools. Plain data: what writes JSON is elsewhere.
//!
//! A schema sees what a YAML reader made of a file, so some of it is looser than [`check`](super::check): keys that stand twice,
//! aliases and reserved characters are lost on the way, and a text that looks like a number is one.

use super::block::CHOICES;
use super::document::DOCUMENT;
use super::settings::SETTINGS;
use super::{Shape, Type};
use crate::limit;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(u32),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object, in this order.
    Map(Vec<(String, Self)>),
}

/// The pairs of an object.
type Pairs = Vec<(String, Json)>;

/// An id: [`is_id`](super::is_id).
const ID: &str = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
/// An absolute address with a known scheme, or one without a scheme.
const ADDRESS: &str = "^(([Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):[^\\s]*|[^\\s:/?#\\\\]+([/?#][^\\s\\\\]*)?|[?#][^\\s\\\\]*|/([^\\s/\\\\][^\\s\\\\]*)?)$";
/// An id, or two joined by `#`.
const REFERENCE: &str = "^[a-z][a-z0-9]*(-[a-z0-9]+)*(#[a-z][a-z0-9]*(-[a-z0-9]+)*)?$";
/// An anchor: [`is_anchor`](super::is_anchor).
const ANCHOR: &str = "^[A-Za-z0-9._-]+$";
/// A path, apart from its length and the names that some systems reserve: [`is_path`](super::is_path).
const PATH: &str = "^[A-Za-z0-9_-]([A-Za-z0-9._-]*[A-Za-z0-9_-])?(/[A-Za-z0-9_-]([A-Za-z0-9._-]*[A-Za-z0-9_-])?)*$";
/// Names that some systems reserve, anywhere in a path.
const DEVICE: &str = "(^|/)([Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|[Cc][Oo][Mm][0-9]|[Ll][Pp][Tt][0-9])(\\.|/|$)";

/// A day, apart from the lengths of months: [`is_date`](super::is_date).
const DATE: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
/// A decimal number, apart from its length: [`Number::parse`](crate::text::number::Number::parse).
const DECIMAL: &str = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$";
/// A day, perhaps with a time, apart from leap years: [`Moment::parse`](crate::text::date::Moment::parse).
const MOMENT: &str = "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?)?$";
/// A time span, apart from one without any unit.
const DURATION: &str = "^P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T([0-9]+H([0-9]+M)?|[0-9]+M))?$";

/// Returns the schema of documents.
pub fn documents() -> Json {
    schema(
        "stegvis document",
        "A YAML file under procedures/",
        &DOCUMENT,
    )
}

/// Returns the schema of `stegvis.yaml`.
pub fn settings() -> Json {
    schema(
        "stegvis settings",
        "The file stegvis.yaml of a project",
        &SETTINGS,
    )
}

fn schema(title: &str, description: &str, root: &'static Shape) -> Json {
    let mut writer = Writer::default();
    let body = writer.object(root);
    let mut pairs = vec![
        pair(
            "$schema",
            text("https://json-schema.org/draft/2020-12/schema"),
        ),
        pair("title", text(title)),
        pair("description", text(description)),
    ];
    // Of the object's own pairs, the first is its title.
    pairs.extend(body.into_iter().skip(1));
    let mut definitions = writer.definitions;
    definitions.sort_by(|a, b| a.0.cmp(&b.0));
    pairs.push(pair("$defs", Json::Map(definitions)));
    Json::Map(pairs)
}

#[derive(Default)]
struct Writer {
    /// The shapes that have a definition, and its name.
    shapes: Vec<(&'static Shape, String)>,
    /// The definitions, in the order in which they were asked for.
    definitions: Pairs,
}

impl Writer {
    fn value(&mut self, kind: &'static Type) -> Pairs {
        if let Some((name, choice)) = CHOICES.iter().find(|(_, known)| std::ptr::eq(*known, kind)) {
            return self.choice(name, choice);
        }
        self.written_out(kind)
    }

    /// Refers to a choice that stands in several places, and defines it the first time.
    fn choice(&mut self, name: &str, kind: &'static Type) -> Pairs {
        if self.definitions.iter().all(|(known, _)| known != name) {
            let at = self.reserve(name);
            self.definitions[at].1 = Json::Map(self.written_out(kind));
        }
        reference(name)
    }

    fn written_out(&mut self, kind: &'static Type) -> Pairs {
        match kind {
            Type::Id => self.word("id", pattern(text("string"), ID)),
            Type::Reference => self.word("reference", pattern(text("string"), REFERENCE)),
            Type::Anchor => self.word("anchor", pattern(scalar(&["string", "number"]), ANCHOR)),
            Type::Path => self.word("path", path()),
            Type::Address => self.word(
                "address",
                pattern(scalar(&["string", "number", "boolean"]), ADDRESS),
            ),
            Type::Date => self.word("date", date()),
            Type::Duration => self.word("duration", duration()),
            Type::Decimal => self.word("decimal", pattern(scalar(&["string", "number"]), DECIMAL)),
            Type::Moment => self.word("moment", pattern(text("string"), MOMENT)),
            Type::Layout => self.word("layout", pattern(text("string"), &layout())),
            Type::Limit => self.word("limit", pattern(text("string"), &limit::pattern())),
            Type::Text => vec![pair("type", scalar(&["string", "number", "boolean"]))],
            Type::Number => vec![
                pair("type", text("integer")),
                pair("minimum", Json::Number(0)),
                pair("maximum", Json::Number(u32::MAX)),
            ],
            Type::Bool => vec![pair("type", text("boolean"))],
            Type::Word(words) => {
                let values = words.iter().flat_map(|word| {
                    let number = word.parse().ok().map(Json::Number);
                    number.into_iter().chain([text(word)])
                });
                vec![pair("enum", Json::List(values.collect()))]
            }
            Type::List(kind) => vec![
                pair("type", text("array")),
                pair("items", Json::Map(self.value(kind))),
            ],
            Type::Map(kind) => vec![
                pair("type", text("object")),
                pair("additionalProperties", Json::Map(self.value(kind))),
            ],
            Type::Shape(shape) => self.shape(shape, &slug(shape.name)),
            Type::OneOf(shapes) => any_of(self.shapes(shapes)),
            Type::Or(first, second) => {
                let mut values = vec![Json::Map(self.value(first))];
                let mut other = self.value(second);
                match other.first_mut() {
                    Some((key, Json::List(inner))) if key == "anyOf" => values.append(inner),
                    _ => values.push(Json::Map(other)),
                }
                any_of(values)
            }
        }
    }

    /// Refers to the definition of a kind of word.
    fn word(&mut self, name: &str, definition: Pairs) -> Pairs {
        if self.definitions.iter().all(|(known, _)| known != name) {
            self.definitions.push(pair(name, Json::Map(definition)));
        }
        reference(name)
    }

    /// Returns the members of a choice; those that are called alike are told apart by the key that tells them apart.
    fn shapes(&mut self, shapes: &'static [&'static Shape]) -> Vec<Json> {
        let alike = |name: &str| shapes.iter().filter(|shape| shape.name == name).count() > 1;
        shapes
            .iter()
            .map(|shape| {
                let own = slug(shape.name);
                let name = if alike(shape.name) {
                    format!("{own}-{}", shape.keys[0].name)
                } else {
                    own
                };
                Json::Map(self.shape(shape, &name))
            })
            .collect()
    }

    /// Refers to the definition of a shape, and writes it the first time: shapes hold each other.
    fn shape(&mut self, shape: &'static Shape, name: &str) -> Pairs {
        let known = |(one, _): &&(&'static Shape, String)| std::ptr::eq(*one, shape);
        if let Some((_, name)) = self.shapes.iter().find(known) {
            return reference(name);
        }
        self.shapes.push((shape, name.to_owned()));
        let at = self.reserve(name);
        self.definitions[at].1 = Json::Map(self.object(shape));
        reference(name)
    }

    fn reserve(&mut self, name: &str) -> usize {
        self.definitions
            .push((name.to_owned(), Json::Map(Vec::new())));
        self.definitions.len() - 1
    }

    fn object(&mut self, shape: &'static Shape) -> Pairs {
        let mut properties = Vec::with_capacity(shape.keys.len());
        for key in shape.keys {
            let mut property = vec![pair("description", text(key.docs))];
            property.extend(self.value(&key.kind));
            properties.push(pair(key.name, Json::Map(property)));
        }
        let mut pairs = vec![
            pair("title", text(&shape.name.replace('`', ""))),
            pair("type", text("object")),
            pair("properties", Json::Map(properties)),
        ];
        let required = shape.keys.iter().filter(|key| key.required);
        let required: Vec<Json> = required.map(|key| text(key.name)).collect();
        if !required.is_empty() {
            pairs.push(pair("required", Json::List(required)));
        }
        pairs.push(pair("additionalProperties", Json::Bool(false)));
        pairs
    }
}

/// Makes the name of a definition from what a shape is called: `a use of a fragment` is `use-of-a-fragment`.
fn slug(name: &str) -> String {
    let name = name.replace('`', "");
    let article = ["a ", "an ", "the "];
    let bare = article.iter().find_map(|word| name.strip_prefix(word));
    bare.unwrap_or(&name).replace(' ', "-")
}

fn path() -> Pairs {
    let device = vec![pair("type", text("string")), pair("pattern", text(DEVICE))];
    let mut pairs = pattern(scalar(&["string", "number"]), PATH);
    pairs.push(pair("maxLength", Json::Number(200)));
    pairs.push(pair("not", Json::Map(device)));
    pairs
}

/// Returns a regular expression for paths in which `{locale}` stands at least once.
fn layout() -> String {
    let tag = r"\{locale\}";
    let letter = r"[^/\\:{}?\[\]]";
    let no_dot = r"[^./\\:{}?\[\]]";
    // The first name has no wildcard.
    let (first, first_no_dot) = (r"[^*/\\:{}?\[\]]", r"[^*./\\:{}?\[\]]");
    let name = |begin: &str, more: &str| format!("({tag}|{begin})({tag}|{more})*");
    let with_tag = |begin: &str, more: &str| format!("({begin}{more}*)?{tag}({tag}|{more})*");
    let next = format!("(/{})*", name(no_dot, letter));
    format!(
        "^({}|{}{next}/{}){next}/?$",
        with_tag(first_no_dot, first),
        name(first_no_dot, first),
        with_tag(no_dot, letter)
    )
}

fn date() -> Pairs {
    let mut pairs = pattern(text("string"), DATE);
    pairs.push(pair("format", text("date")));
    pairs
}

fn duration() -> Pairs {
    let mut pairs = pattern(text("string"), DURATION);
    // The pattern lets every unit be absent, but not all of them are.
    pairs.push(pair("minLength", Json::Number(3)));
    pairs
}

fn pattern(kind: Json, pattern: &str) -> Pairs {
    vec![pair("type", kind), pair("pattern", text(pattern))]
}

fn scalar(kinds: &[&str]) -> Json {
    Json::List(kinds.iter().map(|kind| text(kind)).collect())
}

fn any_of(values: Vec<Json>) -> Pairs {
    vec![pair("anyOf", Json::List(values))]
}

fn reference(name: &str) -> Pairs {
    vec![pair("$ref", text(&format!("#/$defs/{name}")))]
}

fn pair(key: &str, value: Json) -> (String, Json) {
    (key.to_owned(), value)
}

fn text(text: &str) -> Json {
    Json::Text(text.to_owned())
}
