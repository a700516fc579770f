//! What the front matter of a translation says about the version of its source that it was made from.

use super::place::Version;
use crate::check::STALE_ARTICLE;
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::text::digest::sha1;

/// The digest of the source, with one kind of line ends or the other.
const HASH: &str = "ms.openlocfilehash";
/// The commit of the source, by publishing system.
const COMMITS: [&str; 2] = ["ms.sourcegitcommit", "source-git-commit"];

/// What is known of the version that a translation says it was made from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Recorded {
    /// Nobody asked.
    #[default]
    Unasked,
    /// The translation names none.
    Unnamed,
    /// The repository does not hold it.
    Unknown,
    /// The repository holds it.
    Known,
}

/// Returns the commit of the source that an article names.
pub fn commit(text: &str) -> Option<&str> {
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    lines.next().filter(|line| line.trim_end() == "---")?;
    let front = lines.take_while(|line| line.trim_end() != "---");
    front.into_iter().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        let digits = value.trim().trim_matches(['"', '\'']);
        let is_name = digits.len() >= 7 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        (COMMITS.contains(&key) && is_name).then_some(digits)
    })
}

/// Tells of a translation that was made from another version of its source than the one that stands.
pub(super) fn told(
    source: &Version<'_>,
    own: &Version<'_>,
    locale: &Locale,
    (recorded, from): (Recorded, Option<&Version<'_>>),
    found: &mut Vec<Diagnostic>,
) {
    let hash = own.front(HASH).filter(|(_, line)| {
        let digest = value(line);
        digest.len() == 40 && !digests(&source.file.text).contains(&digest.to_ascii_lowercase())
    });
    let keys = COMMITS.iter().find_map(|key| Some((*key, own.front(key)?)));
    let commit = keys.filter(|(key, (_, line))| match recorded {
        Recorded::Known => from.is_some_and(|from| from.text != source.text),
        Recorded::Unknown => true,
        // A source that was published says itself which version it is.
        Recorded::Unasked | Recorded::Unnamed => source
            .front(key)
            .is_some_and(|(_, theirs)| value(theirs) != value(line)),
    });
    let (at, line, what) = match (hash, commit) {
        (Some((at, line)), _) => (at, line, "was made from another version of its source"),
        (None, Some((_, (at, line)))) if recorded == Recorded::Unknown => {
            (at, line, "names a commit that the repository does not hold")
        }
        (None, Some((_, (at, line)))) => {
            (at, line, "was made from an earlier version of its source")
        }
        (None, None) => return,
    };
    STALE_ARTICLE
        .report(
            found,
            own.span(at, at + line.len()),
            format!("the translation in {locale} {what}"),
        )
        .related(source.span(0, 0), "the source")
        .help(
            "compare it with `--from` and the version it was made from, to see what changed since",
        );
}

fn value(line: &str) -> &str {
    let value = line.split_once(':').map_or("", |(_, value)| value);
    value.trim().trim_matches(['"', '\''])
}

/// Returns the digests that stand for a text: as it is, and with each kind of line ends.
fn digests(text: &str) -> [String; 3] {
    let short = text.replace("\r\n", "\n");
    let long = short.replace('\n', "\r\n");
    [text, &short, &long].map(|text| sha1(text.as_bytes()))
}
