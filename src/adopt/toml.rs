//! Front matter in TOML, as Hugo and Zola have it: what YAML can say as well is said in YAML, the rest is named. The only user of `toml`.

use ::toml::{Table, Value};

use crate::text::quote::quote;

/// Returns the keys with their values in YAML, and the keys that have no place there.
pub(super) fn as_yaml(text: &str) -> (String, Vec<String>) {
    let mut read = Read::default();
    match text.parse::<Table>() {
        Ok(table) => read.table(&mut Vec::new(), &table),
        Err(_) => read.left_out.push("what is no TOML".to_owned()),
    }
    (read.yaml, read.left_out)
}

#[derive(Default)]
struct Read {
    yaml: String,
    left_out: Vec<String>,
}

impl Read {
    /// Reads a table; `path` are the keys that lead to it.
    fn table<'t>(&mut self, path: &mut Vec<&'t str>, table: &'t Table) {
        for (key, value) in table {
            path.push(key);
            // Zola keeps what is its author's below `extra`, and writes it there again.
            let placed = matches!(path[..], [_] | ["extra", _] | ["taxonomies", "tags"]);
            match (value, flow(value).filter(|_| placed)) {
                (_, Some(flow)) => self.yaml.push_str(&format!("{key}: {flow}\n")),
                (Value::Table(inner), None) => self.table(path, inner),
                _ => self.left_out.push(path.join(".")),
            }
            path.pop();
        }
    }
}

/// Returns a value on one line of YAML; nothing for a table, and for a list that holds one.
fn flow(value: &Value) -> Option<String> {
    Some(match value {
        Value::String(text) => {
            let mut quoted = String::new();
            quote(text, &mut quoted);
            quoted
        }
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Boolean(is) => is.to_string(),
        Value::Datetime(moment) => moment.to_string(),
        Value::Array(items) => {
            let items: Option<Vec<String>> = items.iter().map(flow).collect();
            format!("[{}]", items?.join(", "))
        }
        Value::Table(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::as_yaml;

    #[test]
    fn what_yaml_can_say_is_yaml() {
        let check = |toml: &str, yaml: &str, left_out: &[&str]| {
            assert_eq!(
                as_yaml(toml),
                (
                    yaml.to_owned(),
                    left_out.iter().map(|key| (*key).to_owned()).collect()
                )
            );
        };
        check(
            "title = \"a\"\ndraft = true # yes\n",
            "title: \"a\"\ndraft: true\n",
            &[],
        );
        check(
            "tags = [\n  'a', # b\n  'c',\n]",
            "tags: [\"a\", \"c\"]\n",
            &[],
        );
        check(
            "[menu.main]\nweight = 3\n[extra]\na = 1",
            "a: 1\n",
            &["menu.main.weight"],
        );
        check(
            "a = { b = 1 }\nc = \"\"\"\nd\n= 1\"\"\"\nday = 2026-11-02",
            "c: \"d\\n= 1\"\nday: 2026-11-02\n",
            &["a.b"],
        );
        check("[[a]]\nb = 1", "", &["a"]);
        check("a = ", "", &["what is no TOML"]);
    }
}
