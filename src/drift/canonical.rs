//! One part as one text: what it says, written in one way only.
//!
//! Characters are composed (NFC), lines joined as their script wants it, stretches of white space are one space, variants and named
//! arguments sorted; comments and layout are gone. The text is Fluent itself, so that it can be read again and shown to people.
//! White space in quotes stays: whoever writes it means it.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::Fingerprint;
use crate::source::{Source, SourceId};
use crate::syntax::fluent::{Element, Expression, Pattern, Variant, parse as parse_fluent, write};
use crate::text::{script, unicode};

/// Returns the text of a part.
pub fn text(pattern: &Pattern) -> String {
    let mut writer = Writer::default();
    writer.pattern(pattern);
    composed(writer.out)
}

/// Returns the fingerprint of a part.
pub fn fingerprint(pattern: &Pattern) -> Fingerprint {
    Fingerprint::of(quick(pattern).as_bytes())
}

/// Reads a text that [`text`] wrote, or the value of a message as an author writes it.
pub fn parse(text: &str) -> Option<Pattern> {
    let source = Source::new("", format!("x = {text}\n"));
    let resource = parse_fluent(SourceId::default(), &source, &mut Vec::new());
    let mut entries = resource.entries.into_iter();
    match (entries.next(), entries.next()) {
        (Some(entry), None) if resource.complete && entry.attributes.is_empty() => entry.value,
        _ => None,
    }
}

/// Returns the text of a part; that of a plain line without a copy.
fn quick(pattern: &Pattern) -> Cow<'_, str> {
    let plain = |text: &&str| {
        let mut space = true;
        let single = text.bytes().all(|byte| {
            let blank = byte == b' ';
            let good =
                !(blank && space) && byte.is_ascii() && (blank || !byte.is_ascii_whitespace());
            space = blank;
            good
        });
        single && !space && !text.contains(['{', '}'])
    };
    match pattern.as_text().filter(plain) {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(text(pattern)),
    }
}

fn composed(text: String) -> String {
    if unicode::is_composed(&text) {
        text
    } else {
        unicode::composed(&text)
    }
}

/// White space that was met and not yet written.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
    Paragraph,
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Where the present pattern begins in `out`.
    start: usize,
    gap: Gap,
}

impl Writer {
    fn pattern(&mut self, pattern: &Pattern) {
        let before = std::mem::replace(&mut self.start, self.out.len());
        self.gap = Gap::None;
        for element in &pattern.elements {
            match element {
                Element::Text(text, _) => self.characters(text),
                Element::Placeable(Expression::String(text), _) => self.quoted(text),
                Element::Placeable(expression, _) => {
                    self.close(None);
                    self.placeable(expression);
                }
            }
        }
        // White space at the end of a pattern is no part of it.
        self.gap = Gap::None;
        self.start = before;
    }

    fn characters(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' => {
                    self.gap = match self.gap {
                        Gap::None | Gap::Space => Gap::Line,
                        Gap::Line | Gap::Paragraph => Gap::Paragraph,
                    }
                }
                ' ' | '\t' | '\r' => {
                    if self.gap == Gap::None {
                        self.gap = Gap::Space;
                    }
                }
                c => {
                    self.close(Some(c));
                    self.character(c);
                }
            }
        }
    }

    /// Writes what stands in quotes: white space as it is, anything else as if there were no quotes.
    fn quoted(&mut self, text: &str) {
        let mut blanks = String::new();
        for c in text.chars() {
            if c.is_whitespace() || c.is_control() {
                blanks.push(c);
                continue;
            }
            self.blanks(&mut blanks);
            self.close(Some(c));
            self.character(c);
        }
        self.blanks(&mut blanks);
    }

    fn blanks(&mut self, blanks: &mut String) {
        if !blanks.is_empty() {
            self.close(None);
            self.out.push_str("{ ");
            write::string(blanks, &mut self.out);
            self.out.push_str(" }");
            blanks.clear();
        }
    }

    /// Writes a character that is not white space; one that would mean something where it stands is put in quotes.
    fn character(&mut self, c: char) {
        let opens = self.out.ends_with("\n    ") && matches!(c, '[' | '*' | '.');
        if matches!(c, '{' | '}') || opens {
            let _ = write!(self.out, "{{ \"{c}\" }}");
        } else {
            self.out.push(c);
        }
    }

    /// Writes the white space before `after`; nothing stands for a placeable.
    fn close(&mut self, after: Option<char>) {
        let gap = std::mem::take(&mut self.gap);
        let before = self.out[self.start..].chars().next_back();
        let Some(before) = before else { return };
        match gap {
            Gap::None => {}
            Gap::Space => self.out.push(' '),
            Gap::Line => {
                let joined = after.map_or(script::is_wide_punctuation(before), |after| {
                    !script::needs_space(before, after)
                });
                if !joined {
                    self.out.push(' ');
                }
            }
            Gap::Paragraph => self.out.push_str("\n\n    "),
        }
    }

    fn placeable(&mut self, expression: &Expression) {
        self.out.push_str("{ ");
        match expression {
            Expression::Select(selector, _, variants) => self.select(selector, variants),
            other => {
                inline(other, &mut self.out);
                self.out.push_str(" }");
            }
        }
    }

    fn select(&mut self, selector: &Expression, variants: &[Variant]) {
        inline(selector, &mut self.out);
        self.out.push_str(" ->");
        let mut sorted: Vec<&Variant> = variants.iter().collect();
        sorted.sort_by(|a, b| a.key.cmp(&b.key));
        for variant in sorted {
            let mark = if variant.default { "   *" } else { "    " };
            let _ = write!(self.out, "\n{mark}[{}] ", variant.key);
            let empty = self.out.len();
            self.pattern(&variant.pattern);
            if self.out.len() == empty {
                self.out.push_str("{ \"\" }");
            }
        }
        self.out.push_str("\n}");
    }
}

/// Writes an expression that stands on one line.
fn inline(expression: &Expression, out: &mut String) {
    match expression {
        Expression::String(text) => write::string(text, out),
        Expression::Number(number) => out.push_str(number),
        Expression::Variable(name) => {
            let _ = write!(out, "${name}");
        }
        Expression::Message(id, None) => out.push_str(id),
        Expression::Message(id, Some(attribute)) => {
            let _ = write!(out, "{id}.{attribute}");
        }
        Expression::Term(id, options) => {
            let _ = write!(out, "-{id}");
            arguments(&[], options, out);
        }
        Expression::TermAttribute(term) => {
            let _ = write!(out, "-{}.{}", term.id, term.attribute);
            arguments(&[], &term.options, out);
        }
        Expression::Function(call) => {
            out.push_str(&call.name);
            if call.arguments.is_empty() && call.options.is_empty() {
                out.push_str("()");
            }
            arguments(&call.arguments, &call.options, out);
        }
        // A selection never decides a selection, and is no argument.
        Expression::Select(..) => {}
    }
}

fn arguments(positional: &[Expression], options: &[(Box<str>, Box<str>)], out: &mut String) {
    if positional.is_empty() && options.is_empty() {
        return;
    }
    let mut separator = "(";
    for argument in positional {
        out.push_str(separator);
        inline(argument, out);
        separator = ", ";
    }
    let mut sorted: Vec<_> = options.iter().collect();
    sorted.sort();
    for (name, value) in sorted {
        let _ = write!(out, "{separator}{name}: ");
        write::string(value, out);
        separator = ", ";
    }
    out.push(')');
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, parse, text};
    use crate::source::{Source, SourceId};
    use crate::syntax::fluent::{Pattern, parse as parse_fluent};

    fn value(ftl: &str) -> Pattern {
        let source = Source::new("", ftl);
        let mut found = Vec::new();
        let resource = parse_fluent(SourceId::default(), &source, &mut found);
        assert_eq!(found, vec![], "{ftl}");
        let entry = resource.entries.into_iter().next().unwrap();
        entry.value.unwrap()
    }

    #[track_caller]
    fn same(a: &str, b: &str) {
        assert_eq!(text(&value(a)), text(&value(b)));
        assert_eq!(fingerprint(&value(a)), fingerprint(&value(b)));
    }

    #[track_caller]
    fn differ(a: &str, b: &str) {
        assert_ne!(fingerprint(&value(a)), fingerprint(&value(b)), "{a}{b}");
    }

    #[test]
    fn layout_changes_nothing() {
        same("a = One two three\n", "a =\n    One two\n    three\n");
        same("a = One two\n", "a   =   One   two   \n");
        same("a = One two\n", "# A note.\na = One two\n\n\n");
        same("a = One two\n", "a =\r\n    One\r\n    two\r\n");
        same("a = 按一下登入\n", "a =\n    按一下\n    登入\n");
        same("a = Open { $x }.\n", "a = Open {$x}.\n");
        same("a = Open { $x }.\n", "a = Open {\n    $x\n    }.\n");
        same("a = x [y]\n", "a = x { \"[\" }y]\n");
        same("a = One\n\n    two\n", "a =\n  One\n\n\n  two\n");
        same(
            "a = { $n ->\n    [one] x\n   *[other] y\n}\n",
            "a =\n    { $n ->\n       *[other]\n           y\n        [one] x\n    }\n",
        );
        same(
            "a = { NUMBER($n, style: \"percent\", type: \"x\") }\n",
            "a = {NUMBER( $n , type:\"x\",style:\"percent\")}\n",
        );
        same("a = Caf\u{e9}\n", "a = Cafe\u{301}\n");
    }

    #[test]
    fn what_is_said_counts() {
        differ("a = One\n", "a = one\n");
        differ("a = One two\n", "a = Onetwo\n");
        differ("a = One\n", "a = One.\n");
        differ("a = { $x }\n", "a = { $y }\n");
        differ("a = { $x }\n", "a = { x }\n");
        differ(
            "a = { \"{\" } $x }\n".replace(" }\n", "\n").as_str(),
            "a = { $x }\n",
        );
        differ("a = One two\n", "a = One{ \"  \" }two\n");
        differ("a = One two\n", "a = One\u{a0}two\n");
        differ("a = One two\n", "a = One\n\n    two\n");
        differ(
            "a = { $n ->\n    [one] x\n   *[other] y\n}\n",
            "a = { $n ->\n   *[one] x\n    [other] y\n}\n",
        );
        differ("a = { -t(form: \"g\") }\n", "a = { -t }\n");
    }

    #[test]
    fn a_canonical_text_reads_as_itself() {
        let texts = [
            "a = One two\n",
            "a = { \"{\" } x { \"}\" } { \"  \" } \\ { \"\\\"\" }\n",
            "a = { $n ->\n    [one] [x] { $m ->\n       *[a] *b\n    } c\n   *[other] { \"\" }\n} end\n",
            "a = One\n\n    { \"*\" } two\n\n    { \"[\" }three\n",
            "a = { NUMBER($n, minimumFractionDigits: 2) } { -t(form: \"g\") } { b.c } { 3 }\n",
            "a = { \" \" }x{ \" \" }\n",
            "a = 按一下{ $x }，\n    再登入\n",
        ];
        for ftl in texts {
            let once = text(&value(ftl));
            let read = parse(&once).unwrap_or_else(|| panic!("{once:?}"));
            assert_eq!(text(&read), once);
        }
    }
}
