//! A new document with its first messages.

use anyhow::bail;

use crate::create::NewFile;
use crate::format::{is_id, is_path};
use crate::load::built_in_locale;
use crate::model::{DocumentKind, Project};
use crate::source::{Sources, Span};
use crate::tree::token::is_reserved;

/// What the author of a document knows at its beginning.
#[derive(Debug)]
pub struct Draft<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is.
    pub kind: DocumentKind,
    /// Its title in the source locale.
    pub title: Option<&'a str>,
    /// Path of its pages without extension.
    pub path: Option<&'a str>,
}

/// What an author finds in place of the words that are not written yet. The mark in them is a finding until it is gone.
struct Stubs {
    locale: &'static str,
    title: &'static str,
    intro: &'static str,
    step: &'static str,
    heading: &'static str,
    paragraph: &'static str,
}

const STUBS: [Stubs; 3] = [
    Stubs {
        locale: "en",
        title: "TODO: Write a title that says what the reader gets done.",
        intro: "TODO: Say in one or two sentences what this is for, and when it is needed.",
        step: "TODO: Say what to do, in one sentence that begins with a verb.",
        heading: "TODO: Write a heading.",
        paragraph: "TODO: Write the first paragraph of this section.",
    },
    Stubs {
        locale: "sv-SE",
        title: "TODO: Skriv en rubrik som talar om vad läsaren får gjort.",
        intro: "TODO: Skriv i en eller två meningar vad det här är till för och när det behövs.",
        step: "TODO: Skriv vad läsaren ska göra, i en mening som börjar med ett verb.",
        heading: "TODO: Skriv en rubrik.",
        paragraph: "TODO: Skriv avsnittets första stycke.",
    },
    Stubs {
        locale: "zh-TW",
        title: "TODO：寫一個標題，說明讀者能完成什麼事。",
        intro: "TODO：用一兩句話說明這份文件的用途，以及什麼時候會用到。",
        step: "TODO：用一句以動詞開頭的話，說明要做什麼。",
        heading: "TODO：寫一個小標題。",
        paragraph: "TODO：寫下這一節的第一段。",
    },
];

/// Returns the files of a new document, the document first.
///
/// # Errors
/// When its id, its path or one of its messages is not allowed or taken.
pub fn document(
    project: &Project,
    sources: &Sources,
    draft: &Draft<'_>,
) -> anyhow::Result<Vec<NewFile>> {
    usable_id(project, draft.id)?;
    free_id(project, sources, draft.id)?;
    usable_path(project, draft)?;
    let title = match draft.title.map(str::trim) {
        Some("") => bail!("the title is empty"),
        Some(title) if title.contains(|c: char| c.is_control() || is_reserved(c)) => {
            bail!("the title holds a character that no text may hold");
        }
        title => title,
    };
    let mut files = vec![NewFile {
        path: file_path(draft),
        text: structure(draft),
    }];
    let source = &project.source().locale;
    let known = built_in_locale(source);
    let stubs = STUBS.iter().find(|stubs| Some(stubs.locale) == known);
    let messages = messages(draft, title, stubs.unwrap_or(&STUBS[0]));
    let layout = &project.settings.catalogs;
    if layout.file(source.as_str(), draft.id).contains('*') {
        bail!(
            "`catalogs` in stegvis.yaml leaves open in which folder the messages of a new document belong"
        );
    }
    let file = |tag: &str, text: String| NewFile {
        path: layout.file(tag, &format!("{}.ftl", draft.id)),
        text,
    };
    let written = messages.iter().map(|(id, text)| format!("{id} = {text}\n"));
    files.push(file(source.as_str(), written.collect()));
    for catalog in project.translations() {
        let ids: String = messages
            .iter()
            .map(|(id, _)| format!("{id} = …\n"))
            .collect();
        // A text here would be published as a translation: ids alone leave the page to its fallback.
        let text = format!(
            "### Not translated to {} yet. To translate a message, take its mark away and put the text in place of the dots.\n\n{}",
            catalog.locale,
            super::commented(&ids)
        );
        files.push(file(catalog.locale.as_str(), text));
    }
    Ok(files)
}

fn usable_id(project: &Project, id: &str) -> anyhow::Result<()> {
    if !is_id(id) {
        let near = near_id(id).map_or_else(String::new, |near| format!("; `{near}` is one"));
        bail!("`{id}` is no id: an id is lower-case words and digits joined by `-`{near}");
    }
    for prefix in ["chrome-", "label-", "role-name-", "group-name-"] {
        if id.starts_with(prefix) {
            bail!("no document can be called `{id}`: messages `{prefix}…` are something else");
        }
    }
    let link = id.strip_prefix("link-").unwrap_or("");
    if project.links.contains_key(link) {
        bail!("no document can be called `{id}`: that message is the text of the link `{link}`");
    }
    Ok(())
}

/// Makes an id of what was probably meant as one.
fn near_id(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let words = lower
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join("-");
    // A letter that was lost would make another word of it.
    (text.is_ascii() && is_id(&id)).then_some(id)
}

fn free_id(project: &Project, sources: &Sources, id: &str) -> anyhow::Result<()> {
    let place = |span: Span| {
        let place = sources.place(span);
        let path = &sources.get(span.source).path;
        format!("{path}:{}:{}", place.line, place.column)
    };
    if let Some(document) = project.document(id) {
        bail!(
            "a document is already called `{id}`: {}",
            place(document.id.span)
        );
    }
    let prefix = project
        .documents
        .iter()
        .find(|document| &*document.prefix == id);
    if let Some(document) = prefix {
        bail!(
            "the messages of `{}` already begin with `{id}`: {}",
            document.id.text,
            place(document.id.span)
        );
    }
    let begins = format!("{id}--");
    let own = |taken: &str| taken == id || taken.starts_with(&begins);
    let mut messages = project
        .catalogs
        .iter()
        .flat_map(|catalog| &catalog.messages);
    if let Some(message) = messages.find(|message| !message.entry.term && own(&message.entry.id)) {
        bail!(
            "there is already a message `{}`: {}",
            message.entry.id,
            place(message.entry.id_span)
        );
    }
    Ok(())
}

fn usable_path(project: &Project, draft: &Draft<'_>) -> anyhow::Result<()> {
    if draft.kind == DocumentKind::Fragment {
        match draft.path {
            Some(_) => bail!("a fragment has no page, and so no path"),
            None => return Ok(()),
        }
    }
    let path = draft.path.unwrap_or(draft.id);
    if !is_path(path) {
        bail!(
            "`{path}` is no path: a path is relative, without `..`, of letters, digits, `.`, `_`, `-` and `/`"
        );
    }
    let pages = project
        .documents
        .iter()
        .filter(|document| document.kind != DocumentKind::Fragment);
    for document in pages {
        let mut old = document.meta.aka.iter();
        if document.path == path {
            bail!("`{}` already has the path `{path}`", document.id.text);
        }
        if old.any(|old| *old.text == *path) {
            bail!("`{path}` is an old path of `{}`", document.id.text);
        }
    }
    Ok(())
}

/// Returns where the document stands: in the folder of its page.
fn file_path(draft: &Draft<'_>) -> String {
    let folder = match (draft.kind, draft.path) {
        (DocumentKind::Fragment, _) => "fragments/",
        (_, Some(path)) => path.rfind('/').map_or("", |slash| &path[..=slash]),
        (_, None) => "",
    };
    format!("procedures/{folder}{}.yaml", draft.id)
}

fn structure(draft: &Draft<'_>) -> String {
    let kind = match draft.kind {
        DocumentKind::Procedure => "procedure",
        DocumentKind::Article => "article",
        DocumentKind::Fragment => "fragment",
    };
    let own = |path: &&str| path.rsplit('/').next() != Some(draft.id);
    let path = draft
        .path
        .filter(own)
        .map_or_else(String::new, |path| format!("path: {path}\n"));
    let body = match draft.kind {
        DocumentKind::Procedure => "  - intro\n  - steps:\n      - first-step\n",
        DocumentKind::Article => {
            "  - intro\n  - section: first-section\n    blocks:\n      - first-paragraph\n"
        }
        DocumentKind::Fragment => "  - steps:\n      - first-step\n",
    };
    format!("stegvis: 1\nkind: {kind}\n{path}body:\n{body}")
}

/// Returns the messages of the document in the source locale.
fn messages(draft: &Draft<'_>, title: Option<&str>, stubs: &Stubs) -> Vec<(String, String)> {
    let own = |id: &str| format!("{}--{id}", draft.id);
    let title = title.map_or_else(|| stubs.title.to_owned(), fluent);
    let head = [
        (draft.id.to_owned(), title),
        (own("intro"), stubs.intro.to_owned()),
    ];
    let step = (own("first-step"), stubs.step.to_owned());
    match draft.kind {
        DocumentKind::Procedure => head.into_iter().chain([step]).collect(),
        DocumentKind::Fragment => vec![step],
        DocumentKind::Article => {
            let section = (own("first-section"), stubs.heading.to_owned());
            let paragraph = (own("first-paragraph"), stubs.paragraph.to_owned());
            head.into_iter().chain([section, paragraph]).collect()
        }
    }
}

/// Writes characters as Fluent reads them: braces would be placeables.
fn fluent(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '{' | '}' => written.extend(["{ \"", c.encode_utf8(&mut [0; 4]), "\" }"]),
            c => written.push(c),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{fluent, near_id};

    #[test]
    fn braces_of_a_title_are_no_placeables() {
        assert_eq!(fluent("Set {name}"), "Set { \"{\" }name{ \"}\" }");
        assert_eq!(fluent("連接 Wi-Fi"), "連接 Wi-Fi");
    }

    #[test]
    fn what_was_meant_as_an_id_becomes_one() {
        assert_eq!(near_id("Reset Badge").as_deref(), Some("reset-badge"));
        assert_eq!(near_id("2nd_try"), None);
        assert_eq!(near_id("återställ"), None);
    }
}
