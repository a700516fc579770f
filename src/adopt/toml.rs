//! Front matter in TOML, as Hugo and Zola have it: what YAML can say as well is said in YAML, the rest is named.

/// Returns the keys with their values in YAML, and the keys that have no place there.
pub(super) fn as_yaml(text: &str) -> (String, Vec<String>) {
    let mut yaml = String::new();
    let mut left_out = Vec::new();
    let mut table = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[') {
            let name = name.split(']').next().unwrap_or_default();
            table = name.trim_matches(['[', ' ']).to_owned();
            continue;
        }
        let Some((key, value)) = line.split_once('=') else {
            left_out.push(line.to_owned());
            continue;
        };
        let key = key.trim().trim_matches(['"', '\'']);
        let mut value = value.trim().to_owned();
        // A list goes on until its bracket is closed.
        while value.starts_with('[') && !is_closed(&value) {
            let Some(next) = lines.next() else { break };
            value.push(' ');
            value.push_str(next.split(" #").next().unwrap_or_default().trim());
        }
        let long = ["\"\"\"", "'''"];
        if let Some(mark) = long.iter().find(|mark| value.starts_with(**mark)) {
            if !value[3..].contains(mark) {
                let _ = lines.find(|line| line.contains(mark));
            }
            left_out.push(named(&table, key));
            continue;
        }
        // Zola keeps what is its author's below `extra`, and writes it there again.
        let placed =
            matches!(table.as_str(), "" | "extra") || (&*table, key) == ("taxonomies", "tags");
        if placed && !value.starts_with('{') && !key.contains('.') {
            yaml.push_str(&format!("{key}: {value}\n"));
        } else {
            left_out.push(named(&table, key));
        }
    }
    (yaml, left_out)
}

fn named(table: &str, key: &str) -> String {
    match table {
        "" => key.to_owned(),
        table => format!("{table}.{key}"),
    }
}

/// Tells whether a list is whole.
fn is_closed(list: &str) -> bool {
    let mut quote = None;
    let mut depth = 0usize;
    for c in list.chars() {
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '[') => depth += 1,
            (None, ']') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth == 0
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
            "title: \"a\"\ndraft: true # yes\n",
            &[],
        );
        check(
            "tags = [\n  'a', # b\n  'c',\n]",
            "tags: [ 'a', 'c', ]\n",
            &[],
        );
        check(
            "[menu.main]\nweight = 3\n[extra]\na = 1",
            "a: 1\n",
            &["menu.main.weight"],
        );
        check("a = { b = 1 }\nc = \"\"\"\nd = 1\n\"\"\"", "", &["a", "c"]);
    }
}
