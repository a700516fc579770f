//! Which dialect articles are in, where they tell: by front matter in TOML, shortcodes, admonitions, directives, imports.

use std::collections::BTreeSet;

use crate::model::Flavour;

/// What a text tells of its dialect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    /// Keys or marks of a platform, which has a dialect of its own.
    Platform,
    /// Front matter in TOML.
    Toml,
    /// Tables or calls of Zola.
    Zola,
    /// Calls of Hugo.
    Hugo,
    /// Imports of Docusaurus.
    Docusaurus,
    /// Imports of Starlight.
    Starlight,
    /// Directives that make alerts.
    Directive,
    /// Admonitions of Python-Markdown.
    Admonition,
}

/// Words that open an alert as a directive.
const ALERTS: &[&str] = &["note", "tip", "info", "caution", "warning", "danger"];

/// Returns the dialect that articles are in; GitHub's where none is certain.
pub fn dialect<'t>(texts: impl IntoIterator<Item = &'t str>) -> Flavour {
    let mut signs = BTreeSet::new();
    texts.into_iter().for_each(|text| collect(text, &mut signs));
    let has = |sign: Sign| signs.contains(&sign);
    if has(Sign::Platform) {
        return Flavour::Github;
    }
    let toml = match has(Sign::Toml) {
        true if has(Sign::Zola) => Some(Flavour::Zola),
        true => Some(Flavour::Hugo),
        false => has(Sign::Hugo).then_some(Flavour::Hugo),
    };
    let directives = match (has(Sign::Starlight), has(Sign::Docusaurus)) {
        (true, false) => Some(Flavour::Starlight),
        (false, true) => Some(Flavour::Docusaurus),
        _ => has(Sign::Directive).then_some(Flavour::Docusaurus),
    };
    let admonitions = has(Sign::Admonition).then_some(Flavour::Mkdocs);
    let mut told = [toml, directives, admonitions].into_iter().flatten();
    match (told.next(), told.next()) {
        (Some(flavour), None) => flavour,
        _ => Flavour::Github,
    }
}

fn collect(text: &str, signs: &mut BTreeSet<Sign>) {
    let mut fenced = false;
    let mut front = None;
    let mut lines = text.trim_start_matches('\u{feff}').lines().peekable();
    if let Some(fence) = lines.next_if(|line| matches!(line.trim_end(), "---" | "+++")) {
        front = Some(fence.trim_end());
        if fence.starts_with('+') {
            signs.insert(Sign::Toml);
        }
    }
    while let Some(line) = lines.next() {
        if let Some(fence) = front {
            match line {
                line if line.trim_end() == fence => front = None,
                line if line.starts_with("ms.") || line.starts_with("exl-id:") => {
                    signs.insert(Sign::Platform);
                }
                "[extra]" | "[taxonomies]" => {
                    signs.insert(Sign::Zola);
                }
                _ => {}
            }
            continue;
        }
        let words = line.trim_start();
        if words.starts_with("```") || words.starts_with("~~~") {
            fenced = !fenced;
        }
        if !fenced {
            let below = lines.peek().map_or("", |line| *line);
            signs.extend(sign(words, below));
        }
    }
}

/// Returns what a line tells, which the one below may belong to.
fn sign(line: &str, below: &str) -> Option<Sign> {
    if line.contains("[!DNL ") || line.contains("[!UICONTROL ") {
        return Some(Sign::Platform);
    }
    if line.starts_with("import ") {
        let from =
            |name: &str| line.contains(&format!("'{name}")) || line.contains(&format!("\"{name}"));
        let docusaurus = from("@theme/") || from("@site/") || from("@docusaurus/");
        let starlight = from("@astrojs/starlight").then_some(Sign::Starlight);
        return docusaurus.then_some(Sign::Docusaurus).or(starlight);
    }
    if let Some(word) = line.strip_prefix(":::") {
        let word = word.trim_start_matches(':');
        let end = word
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(word.len());
        return ALERTS.contains(&&word[..end]).then_some(Sign::Directive);
    }
    let admonition = ["!!! ", "??? ", "???+ "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark));
    if let Some(word) = admonition {
        let named = word.starts_with(|c: char| c.is_ascii_lowercase());
        let indented = below.trim().is_empty() || below.starts_with("    ");
        return (named && indented).then_some(Sign::Admonition);
    }
    let call = |open: &str, close: &str| {
        line.split_once(open)
            .is_some_and(|(_, rest)| rest.contains(close))
    };
    if call("{{< ", ">}}") || call("{{% ", "%}}") {
        return Some(Sign::Hugo);
    }
    call("{% ", "%}").then_some(Sign::Zola)
}

#[cfg(test)]
mod tests {
    use super::dialect;
    use crate::model::Flavour;

    #[test]
    fn articles_tell_their_dialect() {
        let check = |text: &str, expected: Flavour| assert_eq!(dialect([text]), expected, "{text}");
        check("# a\n\nb\n", Flavour::Github);
        check("+++\ntitle = 'a'\n+++\n", Flavour::Hugo);
        check("+++\ntitle = 'a'\n[extra]\nb = 1\n+++\n", Flavour::Zola);
        check("a {{< ref \"b\" >}}\n", Flavour::Hugo);
        check("```\n{{< ref \"b\" >}}\n```\n", Flavour::Github);
        check(":::tip[a]\nb\n:::\n", Flavour::Docusaurus);
        check(":::image source=\"a\":::\n", Flavour::Github);
        check("---\nms.topic: a\n---\n:::note\n:::\n", Flavour::Github);
        check(
            "import { Steps } from '@astrojs/starlight/components';\n\n:::note\n:::\n",
            Flavour::Starlight,
        );
        check("!!! danger \"a\"\n    b\n", Flavour::Mkdocs);
        check("!!! Look at this\n", Flavour::Github);
        check("!!! note\n\n    a\n\n{{< b >}}\n", Flavour::Github);
    }
}
