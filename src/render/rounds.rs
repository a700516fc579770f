//! Loops of templates that somebody else wrote, made to be counted: Tera bounds what a loop writes, but not how often it goes round.
//!
//! A template is rewritten so that each round of a loop calls a function. Lines stay where they are. It is read as Tera reads it, as
//! far as loops can be told from texts, comments and `raw` blocks; what Tera refuses is refused before it comes here.

/// The function that each round calls; it returns true.
pub(super) const FUNCTION: &str = "stegvis_round";

/// Returns a template whose loops and list comprehensions call [`FUNCTION`] in each round.
pub(super) fn counted(template: &str) -> String {
    let mut text = String::with_capacity(template.len() + template.len() / 8);
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        let (before, tag) = rest.split_at(at);
        text.push_str(before);
        let length = match tag.as_bytes().get(1) {
            Some(b'#') => end(tag, tag.find("#}")),
            Some(b'%') if word(tag) == "raw" => raw(tag),
            Some(b'%' | b'{') => {
                let length = expression(tag, &mut text);
                rest = &tag[length..];
                continue;
            }
            _ => 1,
        };
        text.push_str(&tag[..length]);
        rest = &tag[length..];
    }
    text + rest
}

/// Returns where something of two letters ends; where there is none, everything ends.
fn end(text: &str, at: Option<usize>) -> usize {
    at.map_or(text.len(), |at| at + 2)
}

/// Returns the first word of a tag, behind `{%` and a dash.
fn word(tag: &str) -> &str {
    let inside = tag.get(2..).unwrap_or("");
    let inside = inside.strip_prefix('-').unwrap_or(inside).trim_start();
    let length = inside.find(|c: char| !is_of_word(c));
    &inside[..length.unwrap_or(inside.len())]
}

fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Returns the length of a `raw` block, its last tag included.
fn raw(tag: &str) -> usize {
    let mut tags = tag.match_indices("{%").map(|(at, _)| at);
    let last = tags.find(|at| word(&tag[*at..]) == "endraw");
    last.map_or(tag.len(), |at| at + end(&tag[at..], tag[at..].find("%}")))
}

/// A bracket that is open.
#[derive(Default)]
struct Open {
    /// Whether it is that of a list.
    list: bool,
    /// Whether the list is made by a loop.
    loops: bool,
    /// Whether the loop has a condition.
    condition: bool,
}

/// Writes a tag or a variable with what its loops call, and returns its length.
fn expression(tag: &str, text: &mut String) -> usize {
    let close = if tag.starts_with("{%") { "%}" } else { "}}" };
    let mut open: Vec<Open> = Vec::new();
    let mut at = 2;
    text.push_str(&tag[..at]);
    while let Some(next) = tag[at..].chars().next() {
        let rest = &tag[at..];
        if rest.starts_with(close) {
            text.push_str(close);
            if close == "%}" && word(tag) == "for" {
                let dash = if tag[..at].ends_with('-') { "-" } else { "" };
                text.push_str(&format!("{{% if {FUNCTION}() %}}{{% endif {dash}%}}"));
            }
            return at + close.len();
        }
        let length = match next {
            '"' | '\'' | '`' => string(rest, next),
            c if is_of_word(c) => rest.find(|c| !is_of_word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let piece = &rest[..length];
        let end = open.pop_if(|_| matches!(next, ']' | ')' | '}'));
        match end {
            Some(Open {
                loops: true,
                condition: true,
                ..
            }) => text.push(')'),
            Some(Open { loops: true, .. }) => text.push_str(&format!(" if {FUNCTION}()")),
            _ => {}
        }
        text.push_str(piece);
        match (piece, open.last_mut()) {
            ("[" | "(" | "{", _) => open.push(Open {
                list: piece == "[",
                ..Open::default()
            }),
            ("for", Some(list)) if list.list => list.loops = true,
            ("if", Some(list)) if list.loops && !list.condition => {
                list.condition = true;
                text.push_str(&format!(" {FUNCTION}() and ("));
            }
            _ => {}
        }
        at += length;
    }
    tag.len()
}

/// Returns the length of a string, its quotation marks included.
fn string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    let mut letters = text.char_indices().skip(1);
    let last = letters.find(|(_, c)| {
        let ends = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    last.map_or(text.len(), |(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &str, expected: &str) {
        assert_eq!(counted(template).replace(FUNCTION, "F"), expected);
    }

    #[track_caller]
    fn same(template: &str) {
        check(template, template);
    }

    #[test]
    fn each_round_of_a_loop_is_counted() {
        check(
            "a{% for x in xs %}b{% endfor %}c",
            "a{% for x in xs %}{% if F() %}{% endif %}b{% endfor %}c",
        );
        check(
            "{%- for k, v in f(a=\"%}\") -%}\n b",
            "{%- for k, v in f(a=\"%}\") -%}{% if F() %}{% endif -%}\n b",
        );
        check("{{ [x for x in xs] }}", "{{ [x for x in xs if F()] }}");
        check(
            "{% set a = [x for x in [1, y[0]] if x or y] %}",
            "{% set a = [x for x in [1, y[0]] if F() and ( x or y)] %}",
        );
        check(
            "{% for x in [[z for z in y] for y in ys] %}",
            "{% for x in [[z for z in y if F()] for y in ys if F()] %}{% if F() %}{% endif %}",
        );
        check(
            "{{ [a if b else c for x in xs] }}",
            "{{ [a if b else c for x in xs if F()] }}",
        );
    }

    #[test]
    fn what_is_no_loop_stays() {
        same("");
        same("{ for x in y } {");
        same("{# {% for x in y %} #} {{ \"[x for x in y]\" }}");
        same("{% raw %}{% for x in xs %}{{ [x for x in xs] }}{% endraw %}");
        same("{% if a %}{{ `it\\`s [for` }}{% endif %}");
        same("{{ f(for=1)[0] }}{% form %}");
        // What never ends is refused by Tera.
        same("{{ 'å");
        same("{# ä");
        same("{% raw %} {% for");
        same("{% for x in");
    }
}
