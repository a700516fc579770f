//! Front matter: what a page tells its generator, in the language the generator wants.

use std::fmt::Write as _;

use super::dialect::{self, Front};
use crate::drift::provenance::Facts;
use crate::model::{Datum, Flavour, Meta};
use crate::render::address::{Address, Ending};
use crate::text::quote::quote;
use crate::tree::Page;

/// Keys of front matter that Zola reads itself; it refuses or forgets others unless they stand below `[extra]`.
const ZOLA: &[&str] = &[
    "authors",
    "date",
    "draft",
    "in_search_index",
    "path",
    "render",
    "slug",
    "template",
    "updated",
    "weight",
];

/// Keys that name the address of a page: two pages cannot share it, so the checklist goes without.
const ADDRESS: &[&str] = &["id", "path", "permalink", "slug", "url"];

/// Returns the front matter of a page, fences and the blank line after it included; empty where the flavour has none.
pub fn matter(
    flavour: Flavour,
    ending: Ending,
    page: &Page,
    meta: &Meta,
    translated: bool,
    provenance: Option<&Facts>,
) -> String {
    let tags: Vec<Datum> = meta
        .tags
        .iter()
        .map(|tag| Datum::Text(tag.as_str().into()))
        .collect();
    let tags = (!tags.is_empty()).then_some(Datum::List(tags));
    let mut head: Vec<(&str, Datum)> = vec![("title", Datum::Text(page.name.as_str().into()))];
    if !page.description.is_empty() {
        head.push(("description", Datum::Text(page.description.as_str().into())));
    }
    let old = meta
        .aka
        .iter()
        .map(|old| alias(flavour, page, &old.text, translated));
    let old: Vec<Datum> = old.flatten().map(|path| Datum::Text(path.into())).collect();
    let old = (!old.is_empty() && ending == Ending::Markdown).then_some(Datum::List(old));
    let shared = ending == Ending::MarkdownChecklist;
    let own = meta.front_matter.iter().map(|(key, value)| (&**key, value));
    let own = own.filter(|(key, _)| !(shared && ADDRESS.contains(key)));
    match dialect::of(flavour).front {
        Front::None => String::new(),
        Front::Yaml => {
            let tail = named("tags", tags).into_iter().chain(named("aliases", old));
            let tail: Vec<(&str, Datum)> = tail.collect();
            yaml(head.iter().chain(&tail), own)
        }
        Front::YamlWithoutTags => yaml(head.iter(), own),
        Front::Learn => {
            // The pipeline keeps tags in one string.
            let tags = meta.tags.join(",");
            let tags = (!tags.is_empty()).then(|| Datum::Text(tags.into()));
            let locale = translated.then(|| Datum::Text(page.locale.as_str().into()));
            let tail = named("ms.contentlocale", locale);
            let own: Vec<(&str, Datum)> = own.map(|(key, value)| (key, value.clone())).collect();
            let all = head.into_iter().chain(named("tags", tags)).chain(own);
            let mut all: Vec<(&str, Datum)> = all.chain(tail).collect();
            for (key, value) in provenance.into_iter().flat_map(facts) {
                all.push((key, value));
            }
            yaml(all.iter(), std::iter::empty())
        }
        Front::ExperienceLeague => {
            let tail = named("tags", tags);
            let commit = provenance.and_then(|facts| facts.source_commit.as_deref());
            let commit = commit.map(|commit| Datum::Text(commit.into()));
            let tail = tail.into_iter().chain(named("source-git-commit", commit));
            let tail: Vec<(&str, Datum)> = tail.collect();
            yaml(head.iter().chain(&tail), own)
        }
        Front::Toml => {
            head.extend(named("aliases", old));
            toml(&head, tags.as_ref(), own)
        }
    }
}

/// Returns what a translation pipeline knows of a page, under the keys of the Microsoft documentation pipeline.
fn facts(facts: &Facts) -> impl Iterator<Item = (&'static str, Datum)> {
    let known = [
        ("ms.sourcegitcommit", &facts.source_commit),
        ("ms.openlocfilehash", &facts.source_hash),
        ("ms.lasthandoff", &facts.handed_over),
    ];
    known.into_iter().filter_map(|(key, value)| {
        let text = value.as_deref()?;
        named(key, Some(Datum::Text(text.into())))
    })
}

/// Returns an older path of a page as the flavour wants it; nothing where the generator has no key for it.
fn alias(flavour: Flavour, page: &Page, old: &str, translated: bool) -> Option<String> {
    match flavour {
        // From the folder of the page.
        Flavour::Hugo => {
            let address = Address {
                path: &page.path,
                ending: Ending::Markdown,
            };
            Some(address.way(old))
        }
        // From the root of the site.
        Flavour::Zola if translated => Some(format!("{}/{old}", page.locale)),
        Flavour::Zola => Some(old.to_owned()),
        _ => None,
    }
}

fn named(key: &'static str, value: Option<Datum>) -> Option<(&'static str, Datum)> {
    value.map(|value| (key, value))
}

fn yaml<'a>(
    head: impl Iterator<Item = &'a (&'a str, Datum)>,
    own: impl Iterator<Item = (&'a str, &'a Datum)>,
) -> String {
    let mut out = String::from("---\n");
    for (key, value) in head.map(|(key, value)| (*key, value)).chain(own) {
        let _ = write!(out, "{key}: ");
        push(value, &mut out);
        out.push('\n');
    }
    out.push_str("---\n\n");
    out
}

fn toml<'a>(
    head: &[(&str, Datum)],
    tags: Option<&Datum>,
    own: impl Iterator<Item = (&'a str, &'a Datum)>,
) -> String {
    let (known, extra): (Vec<_>, Vec<_>) = own.partition(|(key, _)| ZOLA.contains(key));
    let mut out = String::from("+++\n");
    let line = |key: &str, value: &Datum, out: &mut String| {
        // A dot would make a table of the key.
        let _ = if key.contains('.') {
            write!(out, "\"{key}\" = ")
        } else {
            write!(out, "{key} = ")
        };
        push(value, out);
        out.push('\n');
    };
    for (key, value) in head {
        line(key, value, &mut out);
    }
    for (key, value) in known {
        line(key, value, &mut out);
    }
    // A taxonomy that the site does not declare would stop its build.
    if tags.is_some() || !extra.is_empty() {
        out.push_str("\n[extra]\n");
    }
    if let Some(tags) = tags {
        line("tags", tags, &mut out);
    }
    for (key, value) in extra {
        line(key, value, &mut out);
    }
    out.push_str("+++\n\n");
    out
}

/// Writes a value as YAML and TOML both read it.
fn push(value: &Datum, out: &mut String) {
    match value {
        Datum::Text(text) => quote(text, out),
        Datum::Literal(text) => out.push_str(text),
        Datum::List(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push_str(", ");
                }
                push(item, out);
            }
            out.push(']');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::push;
    use crate::model::Datum;
    use crate::text::quote::quote;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        quote(text, &mut out);
        assert_eq!(out, expected);
    }

    #[test]
    fn texts_are_quoted() {
        check("", r#""""#);
        check("yes: no # 登入「x」", r#""yes: no # 登入「x」""#);
        check("a \"b\" \\c", r#""a \"b\" \\c""#);
        check("a\nb\tc\r", r#""a\nb\tc\u000D""#);
        check(
            "\u{7f}\u{85}\u{2028}\u{feff}",
            r#""\u007F\u0085\u2028\uFEFF""#,
        );
        check("{{ x }} --- +++ 😀", r#""{{ x }} --- +++ 😀""#);
    }

    #[test]
    fn values_keep_their_type() {
        let list = Datum::List(vec![
            Datum::Literal("3".into()),
            Datum::Literal("true".into()),
            Datum::Text("3".into()),
        ]);
        let mut out = String::new();
        push(&list, &mut out);
        assert_eq!(out, r#"[3, true, "3"]"#);
    }
}
