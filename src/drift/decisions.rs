//! Decisions that people or platforms take about translations: names with wildcards, and files of decisions.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::ledger::{Origin, unescaped};
use super::{Drift, Fingerprint, LocaleDrift, canonical};
use crate::model::Project;
use crate::text::nearest::nearest;

/// What is decided about one translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Whether somebody has reviewed it as it stands.
    pub reviewed: bool,
    /// Where it comes from, where the decision says so.
    pub origin: Option<Origin>,
    /// The source it was made from; nothing for the source as it stands.
    pub source: Option<(Fingerprint, String)>,
}

/// The words of a file of decisions.
const WORDS: [&str; 5] = ["accepted", "reviewed", "human", "machine", "edited"];

/// Tells whether a name fits a pattern in which `*` stands for any characters and `?` for one.
pub fn fits(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) =
        (pattern.chars().collect(), name.chars().collect());
    let (mut p, mut n) = (0, 0);
    // Where to go on when a character does not fit: the last star, and how far it reached.
    let mut back: Option<(usize, usize)> = None;
    while n < name.len() {
        match pattern.get(p) {
            Some('*') => {
                back = Some((p, n));
                p += 1;
            }
            Some(c) if *c == '?' || *c == name[n] => (p, n) = (p + 1, n + 1),
            _ => match back {
                Some((star, reached)) => {
                    (p, n) = (star + 1, reached + 1);
                    back = Some((star, reached + 1));
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

/// Reads a file of decisions: `locale⇥part⇥decision`, and perhaps the source that the translator saw. Returns the decisions by
/// position of the locale and name of the part, and what is wrong with the file, each with its line.
pub fn read(
    text: &str,
    project: &Project,
    drift: &Drift<'_>,
) -> (BTreeMap<(usize, String), Verdict>, Vec<String>) {
    let mut taken = BTreeMap::new();
    let mut faults = Vec::new();
    let names = |(at, locale): (usize, &LocaleDrift<'_>)| {
        let names = locale.parts().map(|part| (at, part.name()));
        names.collect::<Vec<_>>()
    };
    let known: FxHashSet<(usize, String)> =
        drift.locales.iter().enumerate().flat_map(names).collect();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (number, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') || line.starts_with("locale\tpart\t") {
            continue;
        }
        match one(line, project, &known) {
            Ok((key, verdict)) => {
                taken.insert(key, verdict);
            }
            Err(why) => faults.push(format!("{}: {why}", number + 1)),
        }
    }
    (taken, faults)
}

fn one(
    line: &str,
    project: &Project,
    known: &FxHashSet<(usize, String)>,
) -> Result<((usize, String), Verdict), String> {
    let cells: Vec<&str> = line.split('\t').collect();
    let (locale, part, word, source) = match cells.as_slice() {
        [locale, part, word] => (*locale, *part, *word, ""),
        [locale, part, word, source] => (*locale, *part, *word, *source),
        _ => {
            return Err(format!(
                "a decision has 3 or 4 columns, this one has {}",
                cells.len()
            ));
        }
    };
    let tags = || {
        project
            .translations()
            .iter()
            .map(|catalog| catalog.locale.as_str())
    };
    let hint = |near: Option<&str>| {
        near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
    };
    let at = tags().position(|tag| tag == locale);
    let at = at.ok_or_else(|| {
        format!(
            "no translated locale is called `{locale}`{}",
            hint(nearest(locale, tags()))
        )
    })? + 1;
    let key = (at, part.to_owned());
    if !known.contains(&key) {
        let near = nearest(part, project.source().ids());
        return Err(format!(
            "`{part}` is not translated to {locale}{}",
            hint(near)
        ));
    }
    let origin = match word {
        "accepted" | "reviewed" => None,
        word => Some(
            Origin::parse(word)
                .filter(|_| WORDS.contains(&word))
                .ok_or_else(|| {
                    format!(
                        "`{word}` is no decision; the decisions are {}",
                        WORDS.join(", ")
                    )
                })?,
        ),
    };
    let source = match source {
        "" => None,
        cell => {
            let text = unescaped(cell).ok_or("an escape in the source is unknown")?;
            let pattern = canonical::parse(&text).ok_or("the source is not written in Fluent")?;
            Some((canonical::fingerprint(&pattern), canonical::text(&pattern)))
        }
    };
    let verdict = Verdict {
        reviewed: word == "reviewed",
        origin,
        source,
    };
    Ok((key, verdict))
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn stars_stand_for_any_characters() {
        for (pattern, name, expected) in [
            ("a", "a", true),
            ("a", "ab", false),
            ("a*", "a", true),
            ("*--open", "sign-in--open", true),
            ("sign-*--*", "sign-in--open", true),
            ("sign-?n*", "sign-in--open", true),
            ("sign-?n", "sign-in--open", false),
            ("*a*b*c*", "xxaxbxbxxc", true),
            ("*a*b*c", "xxaxbxbxx", false),
            ("", "", true),
            ("*", "", true),
        ] {
            assert_eq!(fits(pattern, name), expected, "{pattern} {name}");
        }
    }
}
