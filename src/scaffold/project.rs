//! A small project that builds and checks clean at once.

use crate::create::NewFile;
use crate::load::{self, built_in_locale, english_chrome};
use crate::locale::Locale;

/// What a project starts with.
#[derive(Debug)]
pub struct Starter {
    /// The locale that others are translated from.
    pub source: Locale,
    /// The other locales.
    pub locales: Vec<Locale>,
    /// Name of the project; without one, the name that suits its source.
    pub name: Option<String>,
}

/// The texts of one locale.
struct Texts {
    locale: &'static str,
    name: &'static str,
    /// The files of messages, by name.
    files: [(&'static str, &'static str); 3],
}

const PROCEDURE: &str = include_str!("../../templates/init/share-screen.yaml");

const TEXTS: [Texts; 3] = [
    Texts {
        locale: "en",
        name: "Our guides",
        files: [
            (
                "labels.ftl",
                include_str!("../../templates/init/en/labels.ftl"),
            ),
            (
                "share-screen.ftl",
                include_str!("../../templates/init/en/share-screen.ftl"),
            ),
            (
                "terms.ftl",
                include_str!("../../templates/init/en/terms.ftl"),
            ),
        ],
    },
    Texts {
        locale: "sv-SE",
        name: "Våra guider",
        files: [
            (
                "labels.ftl",
                include_str!("../../templates/init/sv-SE/labels.ftl"),
            ),
            (
                "share-screen.ftl",
                include_str!("../../templates/init/sv-SE/share-screen.ftl"),
            ),
            (
                "terms.ftl",
                include_str!("../../templates/init/sv-SE/terms.ftl"),
            ),
        ],
    },
    Texts {
        locale: "zh-TW",
        name: "操作指南",
        files: [
            (
                "labels.ftl",
                include_str!("../../templates/init/zh-TW/labels.ftl"),
            ),
            (
                "share-screen.ftl",
                include_str!("../../templates/init/zh-TW/share-screen.ftl"),
            ),
            (
                "terms.ftl",
                include_str!("../../templates/init/zh-TW/terms.ftl"),
            ),
        ],
    },
];

/// Returns the files of a new project, settings first.
pub fn project(starter: &Starter) -> Vec<NewFile> {
    let mut files = vec![
        file(load::SETTINGS, settings(starter)),
        file("procedures/share-screen.yaml", PROCEDURE.to_owned()),
    ];
    let (source, english) = source(starter);
    for (name, text) in source.files {
        let text = match english {
            false => text.to_owned(),
            true => format!(
                "### These texts are English. Put your own in {} in their place.\n\n{text}",
                starter.source
            ),
        };
        files.push(message_file(&starter.source, name, text));
    }
    if english {
        files.push(chrome(&starter.source));
    }
    for locale in translated(starter) {
        match translation(starter, locale) {
            Some(texts) => {
                let texts = texts.files.into_iter();
                files.extend(texts.map(|(name, text)| message_file(locale, name, text.to_owned())));
            }
            None => files.extend(untranslated(locale, source)),
        }
    }
    files
}

/// Returns the locales of a starter that somebody has to write the texts for: the source among them holds English ones.
pub fn to_translate(starter: &Starter) -> Vec<&Locale> {
    let english = source(starter).1.then_some(&starter.source);
    let others = translated(starter);
    let others = others.filter(|locale| translation(starter, locale).is_none());
    english.into_iter().chain(others).collect()
}

/// Returns the locales that have texts of their own: a pseudo-locale is made of the source.
fn translated(starter: &Starter) -> impl Iterator<Item = &Locale> {
    starter.locales.iter().filter(|locale| !locale.is_pseudo())
}

fn texts(locale: &Locale) -> Option<&'static Texts> {
    let known = built_in_locale(locale)?;
    TEXTS.iter().find(|texts| texts.locale == known)
}

/// Returns the texts of the source, and whether they are English for want of others.
fn source(starter: &Starter) -> (&'static Texts, bool) {
    match texts(&starter.source) {
        Some(texts) => (texts, false),
        None => (&TEXTS[0], true),
    }
}

/// Returns the texts of a locale, unless they are those of the source: nothing would be translated.
fn translation(starter: &Starter, locale: &Locale) -> Option<&'static Texts> {
    let source = source(starter).0.locale;
    texts(locale).filter(|texts| texts.locale != source)
}

/// Returns the source texts as comments, and the words of the templates where the tool does not bring them.
fn untranslated(locale: &Locale, source: &Texts) -> Vec<NewFile> {
    let chrome = texts(locale).is_none().then(|| chrome(locale));
    let texts = source.files.into_iter();
    let texts =
        texts.map(|(name, text)| message_file(locale, name, super::untranslated(locale, text)));
    chrome.into_iter().chain(texts).collect()
}

/// Returns the words of the templates as comments.
fn chrome(locale: &Locale) -> NewFile {
    message_file(
        locale,
        "chrome.ftl",
        super::untranslated(locale, english_chrome()),
    )
}

fn settings(starter: &Starter) -> String {
    let name = starter.name.as_deref().unwrap_or(source(starter).0.name);
    let name = quoted(name);
    let locales: Vec<&Locale> = starter.locales.iter().collect();
    let languages = languages(&starter.source, &locales);
    format!("stegvis: 1\nname: {name}\n{languages}names: {{ keep: [Exempla Share] }}\n")
}

/// Returns the lines of the settings that name the source and the locales translated from it.
pub fn languages(source: &Locale, locales: &[&Locale]) -> String {
    let mut text = format!("source: {source}\n");
    if !locales.is_empty() {
        text.push_str("locales:\n");
    }
    for locale in locales {
        text.push_str(&format!("  {locale}: {{ fallback: [{source}] }}\n"));
    }
    text
}

/// Writes a text as a scalar of YAML.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn message_file(locale: &Locale, name: &str, text: String) -> NewFile {
    file(&format!("locales/{locale}/{name}"), text)
}

fn file(path: &str, text: String) -> NewFile {
    NewFile {
        path: path.to_owned(),
        text,
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_name_survives_yaml() {
        assert_eq!(
            quoted("Drift & underhåll: \"A\""),
            r#""Drift & underhåll: \"A\"""#
        );
        assert_eq!(quoted("a\tb\\"), r#""a\u0009b\\""#);
    }
}
