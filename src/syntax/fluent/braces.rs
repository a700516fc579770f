//! Where a placeable begins and ends: what a pattern knows of it is the place of its name.

use std::ops::Range;

/// Returns where the braces around a name stand, the outermost where several do; the name itself where they do not end.
pub fn braces(text: &str, name: Range<usize>) -> Range<usize> {
    let Some(mut start) = text[..name.start].rfind('{') else {
        return name;
    };
    while let Some(outer) = text[..start].trim_end().strip_suffix('{') {
        start = outer.len();
    }
    match close(&text[start..]) {
        Some(length) => start..start + length,
        None => name,
    }
}

/// Returns the length of the placeable that a text begins with.
fn close(text: &str) -> Option<usize> {
    // For each open brace, whether the variants of a selection have begun: quotation marks in them are text.
    let mut open: Vec<bool> = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        match (c, open.last_mut()) {
            ('{', _) => open.push(false),
            ('}', _) => {
                open.pop();
                if open.is_empty() {
                    return Some(at + 1);
                }
            }
            ('-', Some(selects)) if rest.peek().is_some_and(|(_, c)| *c == '>') => *selects = true,
            ('"', Some(false)) => {
                while let Some((_, c)) = rest.next().filter(|(_, c)| *c != '"') {
                    if c == '\\' {
                        rest.next();
                    }
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::braces;

    #[test]
    fn placeables_are_found_by_their_name() {
        let check = |text: &str, name: &str, expected: &str| {
            let at = text.find(name).unwrap();
            assert_eq!(&text[braces(text, at..at + name.len())], expected);
        };
        check("a { $n } b", "n", "{ $n }");
        check("a {-term} b { $x }", "term", "{-term}");
        check("a { { $n } } b", "n", "{ { $n } }");
        check(r#"a { "x}\"}" } b"#, "x}", r#"{ "x}\"}" }"#);
        check(
            r#"{ NUMBER($n, a: "}") } b"#,
            "NUMBER",
            r#"{ NUMBER($n, a: "}") }"#,
        );
        check(
            "{ $n ->\n    [one] a \" { $x }\n   *[other] b\n } c",
            "n ->",
            "{ $n ->\n    [one] a \" { $x }\n   *[other] b\n }",
        );
        check("a $n } b", "n", "n");
        check("a { $n b", "n", "n");
    }
}
