//! Entries back to Fluent: what a parser makes of the text is the entry again. An [`entry`] is written for programs to read, not for
//! people: the layout and the comments of the author are lost. A new [`text`] is laid out for people.

use std::fmt::Write as _;

use super::{Element, Entry, Expression, Pattern, Variant};

/// Writes the head of a selection: the selector, the arrow, and variants to add, if any.
pub type Head<'a> = &'a dyn Fn(&Expression, &[Variant], &mut String);

/// What the names of terms begin with, because a bundle takes a term and a message of one name for one.
const TERM: &str = "STEGVIS_TERM_";

fn push_term(id: &str, out: &mut String) {
    out.push('-');
    if !id.starts_with(TERM) {
        out.push_str(TERM);
    }
    out.push_str(id);
}

/// Writes an entry; `head` decides how selections begin.
pub fn entry(entry: &Entry, head: Head<'_>, out: &mut String) {
    if entry.term {
        push_term(&entry.id, out);
    } else {
        out.push_str(&entry.id);
    }
    out.push_str(" =");
    if let Some(value) = &entry.value {
        out.push(' ');
        pattern(value, head, out);
    }
    for attribute in &entry.attributes {
        // Writing to a String cannot fail.
        let _ = write!(out, "\n    .{} = ", attribute.id);
        pattern(&attribute.pattern, head, out);
    }
    out.push('\n');
}

/// Writes characters as the value of a message or attribute, after its `=`; `value` gives the placeable of a token.
///
/// A text of several lines stands below, indented by `indent`.
pub fn text(text: &str, value: &dyn Fn(char) -> Option<String>, indent: usize, out: &mut String) {
    let mut lines = text.split('\n').peekable();
    let several = text.contains('\n');
    let mut first = true;
    // Only a line that begins with characters tells a reader where the indentation ends.
    let begins = |line: &str| {
        let special = |c: char| c.is_whitespace() || "{}[*.".contains(c) || value(c).is_some();
        line.chars().next().is_some_and(|c| !special(c))
    };
    let anchored = text.split('\n').any(begins);
    while let Some(line) = lines.next() {
        if !several {
            out.push(' ');
        } else if first || !line.trim().is_empty() {
            out.push('\n');
            out.push_str(&" ".repeat(indent));
        } else {
            out.push('\n');
            continue;
        }
        // What begins with white space, or not at all, has to be held; before a placeable, white space is lost as well.
        let blank = line.starts_with(char::is_whitespace);
        let plain = anchored && begins(line.trim_start());
        if (first && (line.is_empty() || blank)) || (blank && several && !plain) {
            out.push_str("{ \"\" }");
        }
        let last = lines.peek().is_none();
        first = false;
        for (at, c) in line.char_indices() {
            match c {
                '{' | '}' => out.extend(["{ \"", c.encode_utf8(&mut [0; 4]), "\" }"]),
                '[' | '*' | '.' if several && line[..at].trim().is_empty() => {
                    out.extend(["{ \"", c.encode_utf8(&mut [0; 4]), "\" }"]);
                }
                c => match value(c) {
                    Some(placeable) => out.push_str(&placeable),
                    None => out.push(c),
                },
            }
        }
        if last && line.ends_with(char::is_whitespace) {
            out.push_str("{ \"\" }");
        }
    }
}

fn pattern(pattern: &Pattern, head: Head<'_>, out: &mut String) {
    for element in &pattern.elements {
        match element {
            Element::Text(text, _) => {
                let mut lines = text.split('\n');
                out.push_str(lines.next().unwrap_or(""));
                for line in lines {
                    out.push_str("{\"\\u000A\"}");
                    out.push_str(line);
                }
            }
            Element::Placeable(expression @ Expression::Select(..), _) => {
                inline_in(expression, head, out);
            }
            Element::Placeable(expression, _) => {
                out.push_str("{ ");
                inline_in(expression, head, out);
                out.push_str(" }");
            }
        }
    }
}

/// Writes what stands in a placeable or decides a selection.
pub fn inline(expression: &Expression, out: &mut String) {
    inline_in(expression, &plain_head, out);
}

/// Writes the head of a selection as its author did.
pub fn plain_head(selector: &Expression, _: &[Variant], out: &mut String) {
    inline(selector, out);
    out.push_str(" ->");
}

fn inline_in(expression: &Expression, head: Head<'_>, out: &mut String) {
    match expression {
        Expression::String(text) => string(text, out),
        Expression::Number(number) => out.push_str(number),
        Expression::Variable(name) => {
            let _ = write!(out, "${name}");
        }
        Expression::Message(id, attribute) => {
            out.push_str(id);
            if let Some(attribute) = attribute {
                let _ = write!(out, ".{attribute}");
            }
        }
        Expression::Term(id, options) => {
            push_term(id, out);
            arguments(&[], options, head, out);
        }
        Expression::TermAttribute(term) => {
            push_term(&term.id, out);
            let _ = write!(out, ".{}", term.attribute);
            arguments(&[], &term.options, head, out);
        }
        Expression::Function(call) => {
            out.push_str(&call.name);
            if call.arguments.is_empty() && call.options.is_empty() {
                out.push_str("()");
            }
            arguments(&call.arguments, &call.options, head, out);
        }
        Expression::Select(selector, _, variants) => {
            out.push_str("{ ");
            head(selector, variants, out);
            for variant in variants {
                let mark = if variant.default { "*" } else { "" };
                let _ = write!(out, "\n    {mark}[{}] ", variant.key);
                pattern(&variant.pattern, head, out);
            }
            out.push_str("\n    }");
        }
    }
}

fn arguments(
    positional: &[Expression],
    options: &[(Box<str>, Box<str>)],
    head: Head<'_>,
    out: &mut String,
) {
    if positional.is_empty() && options.is_empty() {
        return;
    }
    let mut separator = "(";
    for argument in positional {
        out.push_str(separator);
        inline_in(argument, head, out);
        separator = ", ";
    }
    for (name, value) in options {
        let _ = write!(out, "{separator}{name}: ");
        if is_number(value) {
            out.push_str(value);
        } else {
            string(value, out);
        }
        separator = ", ";
    }
    out.push(')');
}

/// Tells whether a text is a number literal of Fluent.
fn is_number(text: &str) -> bool {
    let all = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let digits = text.strip_prefix('-').unwrap_or(text);
    match digits.split_once('.') {
        Some((whole, fraction)) => all(whole) && all(fraction),
        None => all(digits),
    }
}

/// Writes a text in quotes.
pub fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Sources};
    use crate::syntax::fluent::parse;

    fn written(text: &str) -> String {
        let sources = Sources::new(vec![Source::new("a.ftl", text)]);
        let (id, file) = sources.find("a.ftl").unwrap();
        let mut out = String::new();
        for one in parse(id, file, &mut Vec::new()).entries {
            entry(&one, &plain_head, &mut out);
        }
        out
    }

    #[test]
    fn a_text_keeps_its_indentation() {
        let texts = [
            "- >\n  {",
            "a\n  [b",
            "a\n\n  *b\nc",
            " a\n  b",
            "{\n  }",
            "a\n  {b\n    c",
            "a ",
        ];
        for wanted in texts {
            let mut out = "a =".to_owned();
            text(wanted, &|_| None, 4, &mut out);
            let sources = Sources::new(vec![Source::new("a.ftl", &*format!("{out}\n"))]);
            let (id, file) = sources.find("a.ftl").unwrap();
            let read = parse(id, file, &mut Vec::new());
            let elements = &read.entries[0].value.as_ref().unwrap().elements;
            let shown = elements.iter().map(|element| match element {
                Element::Text(text, _) => text.to_string(),
                Element::Placeable(Expression::String(text), _) => text.to_string(),
                other => panic!("{other:?}"),
            });
            assert_eq!(shown.collect::<String>(), wanted, "{out}");
        }
    }

    #[test]
    fn what_is_written_is_read_as_the_same() {
        let texts = [
            "a = Open { $x }, then { NUMBER($n, minimumFractionDigits: 2, style: \"percent\") }.\n    .b = { -t(form: \"g\", count: 3) }\n",
            "a =\n    { $n ->\n        [0] none\n        [one] [x] { \"\" }\n       *[other] { $n } { $y ->\n           *[a] *b\n        } c\n    } end\n",
            "-t = { -u.case -> \n   *[a] \"x\" \\ y\n }\n    .gender = f\n",
            "a = One\n    two\n      three\n\n    four { \"\\u0041 { \\\" \\\\\" }\n",
            "a =\n    .x = { b } { b.c } { F() } { 3 } { -2.50 }\n",
        ];
        for text in texts {
            let once = written(text);
            assert_eq!(
                written(&once),
                once.replace("{\"\\u000A\"}", "{ \"\\u000A\" }"),
                "{text}"
            );
            assert!(!once.is_empty());
        }
    }
}
