//! Code spans that go on over several lines.

/// Returns the characters of a code span that is written like this, backquotes included (CommonMark §6.1). The parser keeps what
/// indents the lines of a paragraph; it belongs to none of them (§4.8).
pub(super) fn joined(written: &str) -> String {
    let fence = written.len() - written.trim_start_matches('`').len();
    let inner = written.get(fence..written.len() - fence).unwrap_or("");
    let mut lines = inner.lines();
    let mut code = lines.next().unwrap_or("").to_owned();
    for line in lines {
        code.push(' ');
        code.push_str(without_margin(line));
    }
    if inner.ends_with('\n') {
        code.push(' ');
    }
    let stripped = code
        .strip_prefix(' ')
        .and_then(|code| code.strip_suffix(' '));
    match stripped {
        Some(stripped) if !code.trim_matches(' ').is_empty() => stripped.to_owned(),
        _ => code,
    }
}

/// Returns a line of a paragraph without the marks of quotations and the indentation before it.
fn without_margin(line: &str) -> &str {
    let mut rest = line;
    loop {
        let inner = rest.trim_start_matches([' ', '\t']);
        match inner.strip_prefix('>') {
            Some(quoted) if rest.len() - inner.len() < 4 => rest = quoted,
            _ => return inner,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn lines_of_code_are_joined() {
        let spans = [
            ("`a\nb`", "a b"),
            ("``\n    a\n    b\n``", "a b"),
            ("```\n    a\n    ```", "a"),
            ("`\na`", " a"),
            ("`a\n> b\n>  > c`", "a b c"),
            ("`a\n    > b`", "a > b"),
            ("`a  \r\nb`", "a   b"),
            ("` \n `", "  "),
        ];
        for (written, expected) in spans {
            assert_eq!(joined(written), expected, "{written:?}");
        }
    }
}
