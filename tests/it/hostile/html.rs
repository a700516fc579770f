//! A small reader of HTML that knows what must never stand in a page.

/// Elements that run code or take over the page, and one that only messages try to write; no template of ours uses them.
const ELEMENTS: &[&str] = &[
    "iframe", "object", "embed", "base", "svg", "math", "marquee", "b",
];
/// Attributes that hold an address.
const ADDRESSES: &[&str] = &["href", "src", "action", "formaction", "poster", "srcset"];
/// Beginnings of absolute addresses that are harmless.
const SCHEMES: &[&str] = &["https:", "http:", "mailto:", "tel:"];

/// Returns the first thing in a page that could run code in a reader's browser.
pub(super) fn danger(page: &str) -> Option<String> {
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let tag = rest.strip_prefix('/').unwrap_or(rest);
        if !tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
            return Some(format!("a bare `<` before {:?}", first(rest)));
        }
        let name = tag
            .split(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/')
            .next()
            .unwrap_or("")
            .to_ascii_lowercase();
        if ELEMENTS.contains(&name.as_str()) {
            return Some(format!("<{name}>"));
        }
        let (found, after) = attributes(&tag[name.len()..]);
        // A script of our own is a file of the site.
        let own = |(key, value): &(String, String)| {
            key == "src" && value.trim_start_matches("../").starts_with("assets/")
        };
        if name == "script" && !rest.starts_with('/') && !found.iter().any(own) {
            return Some("<script>".to_owned());
        }
        for (key, value) in found {
            if let Some(why) = bad(&key, &value) {
                return Some(format!("<{name}> with {why}"));
            }
        }
        rest = after;
    }
    None
}

fn first(text: &str) -> String {
    text.chars().take(20).collect()
}

fn bad(key: &str, value: &str) -> Option<String> {
    if key.starts_with("on") || key == "style" || key == "srcdoc" {
        return Some(format!("the attribute {key}"));
    }
    if !ADDRESSES.contains(&key) {
        return None;
    }
    // A browser reads entities, and ignores control characters and white space before and in the scheme.
    let read: String = unescape(value)
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect::<String>()
        .to_ascii_lowercase();
    let scheme = read.split(['/', '?', '#']).next().unwrap_or("");
    let relative = !scheme.contains(':') && !read.starts_with("//");
    let allowed = relative || SCHEMES.iter().any(|known| read.starts_with(known));
    (!allowed).then(|| format!("{key}={value:?}"))
}

/// Splits what follows the name of a tag into its attributes, and returns what follows it.
fn attributes(tag: &str) -> (Vec<(String, String)>, &str) {
    let mut found = Vec::new();
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return (found, after);
        }
        if rest.is_empty() {
            return (found, rest);
        }
        let end = rest
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/'))
            .unwrap_or(rest.len());
        let key = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let Some(value) = rest.strip_prefix('=') else {
            found.push((key, String::new()));
            if end == 0 {
                rest = rest.get(1..).unwrap_or("");
            }
            continue;
        };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (text, after) = match quote {
            Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            None => value.split_at(
                value
                    .find(|c: char| c.is_ascii_whitespace() || c == '>')
                    .unwrap_or(value.len()),
            ),
        };
        found.push((key, text.to_owned()));
        rest = after;
    }
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '#')
            .unwrap_or(rest.len());
        let name = &rest[..end];
        let code =
            name.strip_prefix('#')
                .and_then(|number| match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16).ok(),
                    None => number.parse().ok(),
                });
        match (code.and_then(char::from_u32), name) {
            (Some(c), _) => out.push(c),
            (None, "colon") => out.push(':'),
            (None, "Tab" | "NewLine") => out.push('\n'),
            (None, "amp") => out.push('&'),
            (None, name) => out.push_str(name),
        }
        rest = rest[end..].trim_start_matches(';');
    }
    out + rest
}

#[test]
fn danger_is_seen() {
    for page in [
        "<p><script>1</script>",
        "<SCRIPT src=x>",
        "<a href=javascript:1>",
        "<a href=' java\nscript:1'>",
        "<a href=\"&#x6A;avascript:1\">",
        "<a href=\"javascript&colon;1\">",
        "<a href=\"//evil.example\">",
        "<a href=\"data:text/html,x\">",
        "<img src=x onerror=1>",
        "<p title=\"x\" onclick=\"1\">",
        "<p/onclick=1>",
        "a < b",
    ] {
        assert!(danger(page).is_some(), "{page}");
    }
    let fine = "<!doctype html><a href=\"a/b.html#c:d\">x</a><a href=\"https://a.se\" title=\"javascript:1\">y</a>";
    assert_eq!(danger(fine), None);
}
