//! Which fonts the machine has for the writing of a language, as far as it can be told.

use std::path::Path;
use std::process::{Command, Stdio};

/// Fonts that systems bring for a language: what its tag begins with, a file that holds one, its name.
const SYSTEM: &[(&str, &str, &str)] = &[
    ("zh-tw", "/System/Library/Fonts/PingFang.ttc", "PingFang TC"),
    ("zh-tw", "C:/Windows/Fonts/msjh.ttc", "Microsoft JhengHei"),
    ("zh-hk", "/System/Library/Fonts/PingFang.ttc", "PingFang HK"),
    ("zh-hk", "C:/Windows/Fonts/msjh.ttc", "Microsoft JhengHei"),
    ("zh-cn", "/System/Library/Fonts/PingFang.ttc", "PingFang SC"),
    ("zh-cn", "C:/Windows/Fonts/msyh.ttc", "Microsoft YaHei"),
    ("ar", "/System/Library/Fonts/GeezaPro.ttc", "Geeza Pro"),
    ("ar", "C:/Windows/Fonts/segoeui.ttf", "Segoe UI"),
];

/// What is known of the fonts for a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fonts {
    /// There are fonts; the first by name, and how many there are.
    Some(String, usize),
    /// There is none.
    None,
    /// It cannot be told.
    Unknown,
}

/// Looks for the fonts of a language: `program` is `fc-list`, where it is there. The language is written as fontconfig does: `zh-tw`.
pub fn of(program: Option<&Path>, language: &str) -> Fonts {
    let Some(program) = program else {
        let known = SYSTEM
            .iter()
            .find(|(tag, file, _)| *tag == language && Path::new(file).is_file());
        return known.map_or(Fonts::Unknown, |(_, _, name)| {
            Fonts::Some((*name).to_owned(), 1)
        });
    };
    let output = Command::new(program)
        .arg(format!(":lang={language}"))
        .arg("family")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output();
    match output {
        Ok(output) if output.status.success() => {
            listed(&String::from_utf8_lossy(&output.stdout), language)
        }
        _ => Fonts::Unknown,
    }
}

/// Reads what `fc-list` prints: families, one font a line, each with its names in several languages.
fn listed(text: &str, language: &str) -> Fonts {
    let first = |line: &str| line.split(',').next().unwrap_or("").trim().to_owned();
    let mut families: Vec<String> = text
        .lines()
        .map(first)
        .filter(|name| !name.is_empty())
        .collect();
    families.sort();
    families.dedup();
    // Fonts for all of Han say in their name whose forms they show.
    let own = match language {
        "zh-tw" => " TC",
        "zh-hk" => " HK",
        "zh-cn" => " SC",
        _ => "",
    };
    let preferred = families.iter().find(|name| name.contains(own));
    match preferred.or(families.first()) {
        Some(name) => Fonts::Some(name.clone(), families.len()),
        None => Fonts::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_language_are_named_first() {
        let list = "Noto Sans CJK JP,Noto Sans CJK JP Bold\nNoto Sans CJK TC\nNoto Sans CJK TC\n";
        assert_eq!(
            listed(list, "zh-tw"),
            Fonts::Some("Noto Sans CJK TC".into(), 2)
        );
        assert_eq!(
            listed(list, "ja"),
            Fonts::Some("Noto Sans CJK JP".into(), 2)
        );
        assert_eq!(listed("\n", "zh-tw"), Fonts::None);
    }
}
