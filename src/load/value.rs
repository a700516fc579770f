//! A value of `with:` or `args:`. What `format::check` reported is simply absent here.

use super::node::named;
use crate::model::{Name, Value, With};
use crate::syntax::yaml::Node;
use crate::text::date::Moment;
use crate::text::formats::Join;
use crate::text::number::Number;

/// Reads one entry of `with:` or `args:`.
pub(super) fn with(name: Name, node: &Node) -> Option<With> {
    Some(With {
        name,
        value: value(node)?,
    })
}

fn value(node: &Node) -> Option<Value> {
    let kinds = crate::format::value::VALUES;
    let is_kind = |name: &str| kinds.iter().any(|shape| shape.keys[0].name == name);
    let (key, value) = node
        .pairs()
        .iter()
        .find(|(key, _)| key.as_text().is_some_and(is_kind))?;
    let names = |node: &Node| node.items().iter().filter_map(named).collect();
    Some(match key.as_text()? {
        "menu" => Value::Menu(names(value)),
        "keys" => Value::Keys(names(value)),
        "list" => {
            let inserted =
                |value: &Value| !matches!(value, Value::Role(_) | Value::Enum(_) | Value::List(..));
            let items = value.items().iter().filter_map(self::value);
            Value::List(
                items.filter(inserted).collect(),
                Join::of(node.text("join").unwrap_or("and")),
            )
        }
        kind => {
            let one = named(value)?;
            match kind {
                "label" => Value::Label(one),
                "step" => Value::Step(one),
                "doc" => Value::Document(one),
                "code" => Value::Code(one),
                "value" => Value::Value(one),
                "number" => Value::Number(Number::parse(&one.text).map(|_| one)?),
                "date" => Value::Date(Moment::parse(&one.text).map(|_| one)?),
                "role" => Value::Role(one),
                "enum" => Value::Enum(one),
                "link" => Value::Link(one),
                "image" => Value::Image(one),
                "icon" => Value::Icon(one),
                "verbatim" => Value::Verbatim(one),
                "param" => Value::Parameter(one),
                _ => return None,
            }
        }
    })
}
