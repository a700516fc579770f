//! Where pages, images and style sheets stand, seen from a page.

use crate::text::url::{is_place, is_safe};
use crate::tree::{Image, Target};

/// A kind of page within one output folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A Markdown guide.
    Markdown,
    /// A Markdown checklist.
    MarkdownChecklist,
    /// A guide of the site.
    Html,
    /// A checklist of the site.
    HtmlChecklist,
    /// A guide for the Microsoft documentation pipeline.
    Learn,
    /// The tree of a page.
    Json,
    /// A printed guide.
    Pdf,
    /// A printed checklist.
    PdfChecklist,
}

/// The place of one page: `<folder>/<locale>/<path><ending>`.
#[derive(Clone, Copy, Debug)]
pub struct Address<'a> {
    /// Path of the page without ending, from the folder of its locale.
    pub path: &'a str,
    /// What the page is.
    pub ending: Ending,
}

impl Ending {
    /// Returns what a file name ends with.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Markdown | Self::Learn => ".md",
            Self::MarkdownChecklist => ".checklist.md",
            Self::Html => ".html",
            Self::HtmlChecklist => ".checklist.html",
            Self::Json => ".json",
            Self::Pdf => ".pdf",
            Self::PdfChecklist => ".checklist.pdf",
        }
    }

    /// Returns the folder below the output directory.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Markdown | Self::MarkdownChecklist => "markdown",
            Self::Html | Self::HtmlChecklist => "html",
            Self::Learn => "learn",
            Self::Json => "json",
            Self::Pdf | Self::PdfChecklist => "pdf",
        }
    }

    /// Returns the guide that stands beside it: the page that links to other documents lead to.
    pub fn guide(self) -> Self {
        match self {
            Self::Markdown | Self::MarkdownChecklist => Self::Markdown,
            Self::Html | Self::HtmlChecklist => Self::Html,
            Self::Pdf | Self::PdfChecklist => Self::Pdf,
            Self::Learn | Self::Json => self,
        }
    }
}

impl Address<'_> {
    /// Returns the path of the page in a locale, from the output directory.
    pub fn file(&self, locale: &str) -> String {
        let ending = self.ending;
        [
            ending.folder(),
            "/",
            locale,
            "/",
            self.path,
            ending.suffix(),
        ]
        .concat()
    }

    /// Returns the way up to the folder of the locale: empty, or `../` as often as needed.
    pub fn up(&self) -> String {
        "../".repeat(self.path.matches('/').count())
    }

    /// Returns the way up to the root of the output, where `media` and `assets` stand.
    pub fn root(&self) -> String {
        let mut root = self.up();
        root.push_str("../");
        root
    }

    /// Returns the address of a link's target.
    pub fn target(&self, target: &Target) -> String {
        match target {
            // Links were resolved by an allow-list; what came another way leads nowhere.
            Target::Url(url) if is_safe(url) || is_place(url) => url.clone(),
            Target::Url(_) => "#".to_owned(),
            Target::Anchor(anchor) => ["#", anchor].concat(),
            Target::Page(path, anchor) => {
                let mut url = self.way(path);
                url.push_str(self.ending.guide().suffix());
                if let Some(anchor) = anchor {
                    url.push('#');
                    url.push_str(anchor);
                }
                url
            }
        }
    }

    /// Returns the address of an image.
    pub fn image(&self, image: &Image) -> String {
        if image.outside {
            return self.target(&Target::Url(image.file.clone()));
        }
        let mut address = self.root();
        address.push_str(&image.file);
        address
    }

    /// Returns the address of another page as a folder, seen from this page as a folder: `../page/#anchor`.
    pub fn folder(&self, path: &str, anchor: &Option<String>) -> String {
        let anchor = anchor.iter().map(|anchor| format!("#{anchor}"));
        format!("../{}/{}", self.way(path), anchor.collect::<String>())
    }

    /// Returns the way to another path of the same locale.
    pub(super) fn way(&self, path: &str) -> String {
        let pairs = self.path.bytes().zip(path.bytes());
        let alike = pairs.take_while(|(own, other)| own == other);
        let folder = alike.enumerate().filter(|(_, (byte, _))| *byte == b'/');
        let shared = folder.last().map_or(0, |(at, _)| at + 1);
        let mut way = "../".repeat(self.path[shared..].matches('/').count());
        way.push_str(&path[shared..]);
        way
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: &str, to: &str, expected: &str) {
        let address = Address {
            path: from,
            ending: Ending::Html,
        };
        assert_eq!(address.target(&Target::Page(to.into(), None)), expected);
    }

    #[test]
    fn ways_between_pages_are_short() {
        check("a", "b", "b.html");
        check("x/a", "x/b", "b.html");
        check("x/a", "y/b", "../y/b.html");
        check("x/y/a", "b", "../../b.html");
        check("x/y/a", "x/yz/b", "../yz/b.html");
        check("ö/a", "ø/b", "../ø/b.html");
        check("a", "x/b", "x/b.html");
    }
}
