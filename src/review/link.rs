//! Where the line of a file can be seen: beside the pages, in an editor, or in a repository on the web.

use std::fmt::Write as _;

/// Schemes that editors and the web have; anything else could run code in a reader's browser.
const SCHEMES: [&str; 11] = [
    "https",
    "http",
    "vscode",
    "vscode-insiders",
    "vscodium",
    "cursor",
    "zed",
    "idea",
    "jetbrains",
    "txmt",
    "subl",
];

/// How lines of files are linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// An address with `{path}` and perhaps `{line}` in it.
    Address(String),
    /// The way up from the folder of the pages to the project: so many folders.
    Up(usize),
    /// Not at all: the pages stand elsewhere.
    None,
}

impl Link {
    /// Reads an address with `{path}` and perhaps `{line}` in it.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn parse(text: &str) -> Result<Self, String> {
        let clean = !text.contains(|c: char| c.is_control() || c.is_whitespace());
        let scheme = text
            .split_once(':')
            .map(|(scheme, _)| scheme.to_ascii_lowercase());
        let known = scheme.is_some_and(|scheme| SCHEMES.contains(&scheme.as_str()));
        if !clean || !known {
            return Err(format!(
                "the address must begin with one of {}, and hold no blank",
                SCHEMES.map(|scheme| format!("{scheme}:")).join(", ")
            ));
        }
        if !text.contains("{path}") {
            return Err(
                "the address has no `{path}`: every line of every file would lead to one place"
                    .to_owned(),
            );
        }
        Ok(Self::Address(text.to_owned()))
    }

    /// Returns the address of a line, seen from a page so many folders below that of the pages.
    pub(super) fn to(&self, path: &str, line: usize, depth: usize) -> Option<String> {
        match self {
            Self::Address(address) => Some(
                address
                    .replace("{path}", &encoded(path))
                    .replace("{line}", &line.to_string()),
            ),
            Self::Up(folders) => Some(format!(
                "{}{}",
                "../".repeat(folders + depth),
                encoded(path)
            )),
            Self::None => None,
        }
    }
}

/// Writes a path so that it can stand in an address: letters and digits of ASCII, `/` and a few marks as they are.
pub(super) fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Link;

    #[test]
    fn addresses_name_a_path_and_run_nothing() {
        let link = Link::parse("https://git.example.org/blob/main/{path}#L{line}").unwrap();
        let to = link.to("locales/zh-TW/登入 1.ftl", 7, 2);
        let expected =
            "https://git.example.org/blob/main/locales/zh-TW/%E7%99%BB%E5%85%A5%201.ftl#L7";
        assert_eq!(to.as_deref(), Some(expected));
        for bad in [
            "javascript:alert({path})",
            "https://x.se/",
            "{path}",
            "https://x.se/ {path}",
            "data:{path}",
        ] {
            assert!(Link::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn files_are_above_the_pages() {
        assert_eq!(
            Link::Up(2).to("a.ftl", 1, 1).as_deref(),
            Some("../../../a.ftl")
        );
        assert_eq!(Link::None.to("a.ftl", 1, 1), None);
    }
}
