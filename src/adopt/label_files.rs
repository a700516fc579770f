//! The catalogs that labels stand in: new labels are added at the end. Where the articles changed what a label is called, its message
//! changes as long as nobody edited the file; its first line holds a digest of the rest.

use super::Adoption;
use super::label::{AS_SOURCE, Label};
use super::message::{self, Message};
use super::record::digest;
use crate::create::NewFile;

/// What the digest stands behind.
const MARK: &str = "### Adopted labels (";
/// What stands behind the digest.
const END: &str = "); they follow the articles while nobody edits this file";

/// A label that is called otherwise than in the articles, because somebody edited the file it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The file.
    pub path: String,
    /// The id of its message.
    pub id: String,
    /// What it is called.
    pub text: String,
    /// What the articles call it.
    pub told: String,
}

/// Returns the catalogs with labels and what makes them look as in the articles, and the labels that are left as they are.
pub fn labels(
    adoption: &Adoption,
    present: &dyn Fn(&str) -> Option<String>,
) -> (Vec<NewFile>, Vec<Kept>) {
    let (mut files, mut kept) = (Vec::new(), Vec::new());
    for (at, locale) in adoption.locales.iter().enumerate() {
        let path = adoption.layout.file(locale.as_str(), "labels.ftl");
        let there = present(&path);
        if let Some(text) = catalog(&adoption.labels, at, &path, there.as_deref(), &mut kept) {
            files.push(NewFile { path, text });
        }
        let chrome = adoption.chrome.get(at).map_or(&[][..], Vec::as_slice);
        if !chrome.is_empty() {
            let path = adoption.layout.file(locale.as_str(), "chrome.ftl");
            let text = with(present(&path).unwrap_or_default(), chrome);
            files.push(NewFile { path, text });
        }
    }
    (files, kept)
}

/// Returns the catalog of labels of a tree; nothing where it stays as it is.
fn catalog(
    labels: &[Label],
    tree: usize,
    path: &str,
    there: Option<&str>,
    kept: &mut Vec<Kept>,
) -> Option<String> {
    let new = labels.iter().filter(|label| !label.known[tree]);
    let new: Vec<Message> = new.filter_map(|label| label.in_tree(tree)).collect();
    let own = match there {
        None => Some(""),
        Some(text) => untouched(text),
    };
    let mut body = own.or(there).unwrap_or_default().to_owned();
    let mut changed = !new.is_empty();
    for label in labels {
        let (Some(before), Some(message)) = (&label.before[tree], label.in_tree(tree)) else {
            continue;
        };
        let replaced = own.and_then(|_| with_other(&body, &message));
        changed |= replaced.is_some();
        match replaced {
            Some(text) => body = text,
            None => kept.push(Kept {
                path: path.to_owned(),
                id: message.id,
                text: before.clone(),
                told: label.texts[tree].clone().unwrap_or_default(),
            }),
        }
    }
    let body = with(body, &new);
    let digest = || digest(std::iter::once(body.as_str()));
    let signed = || format!("{MARK}{:016x}{END}\n\n{body}", digest());
    changed.then(|| own.map_or_else(|| body.clone(), |_| signed()))
}

/// Returns what stands below the line with the digest, where nobody edited it.
fn untouched(text: &str) -> Option<&str> {
    let (line, rest) = text.strip_prefix(MARK)?.split_once('\n')?;
    let body = rest.trim_start_matches(['\r', '\n']);
    let written = line.split(')').next()?;
    let own = u64::from_str_radix(written, 16).ok()?;
    (own == digest(std::iter::once(body))).then_some(body)
}

/// Returns a catalog with messages at its end.
fn with(mut text: String, messages: &[Message]) -> String {
    if !messages.is_empty() && !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text + &message::file(messages)
}

/// Returns a catalog with a message in the place of the one that has its id.
fn with_other(text: &str, message: &Message) -> Option<String> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let head = format!("{} =", message.id);
    let at = lines.iter().position(|line| line.starts_with(&head))?;
    let follows = |line: &&&str| line.starts_with([' ', '\t']);
    let end = at + 1 + lines[at + 1..].iter().take_while(follows).count();
    let comment = format!("# {AS_SOURCE}");
    let commented = at > 0 && lines[at - 1].trim_end() == comment;
    let start = at - usize::from(commented);
    let new = message::file(std::slice::from_ref(message));
    Some(lines[..start].concat() + &new + &lines[end..].concat())
}

#[cfg(test)]
mod tests {
    use super::with_other;
    use crate::adopt::message::{Message, Part};

    #[test]
    fn one_message_changes_and_no_other() {
        let check = |text: &str, expected: Option<&str>| {
            let message = Message::new("label-a".to_owned(), Some(Part::plain("new")));
            assert_eq!(with_other(text, &message).as_deref(), expected, "{text}");
        };
        check("label-a = old\n", Some("label-a = new\n"));
        check(
            "label-b = b\nlabel-a =\n    old\n    line\nlabel-ab = c\n",
            Some("label-b = b\nlabel-a = new\nlabel-ab = c\n"),
        );
        check(
            "# stegvis-allow: untranslated — the articles name it as the source does\nlabel-a = A\n",
            Some("label-a = new\n"),
        );
        check("label-ab = c\n", None);
    }
}
