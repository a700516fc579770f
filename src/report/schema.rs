//! A JSON Schema as text.

use serde_json::{Map, Value};

use crate::format::schema::Json;

/// Writes a schema as JSON, two spaces deep, with a line break at its end.
pub fn text(schema: &Json) -> String {
    format!("{:#}\n", value(schema))
}

fn value(json: &Json) -> Value {
    match json {
        Json::Bool(flag) => Value::Bool(*flag),
        Json::Number(number) => Value::from(*number),
        Json::Text(text) => Value::String(text.clone()),
        Json::List(items) => Value::Array(items.iter().map(value).collect()),
        Json::Map(pairs) => {
            let pairs = pairs.iter().map(|(key, json)| (key.clone(), value(json)));
            Value::Object(pairs.collect::<Map<_, _>>())
        }
    }
}
