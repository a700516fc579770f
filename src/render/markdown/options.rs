//! What the Markdown of a page is written with, and what follows from it: addresses and file names.

use super::dialect::{self, Dialect, Escapes, Links};
use super::escape;
use crate::model::Flavour;
use crate::render::address::{Address, Ending};
use crate::tree::{Image, Target};

/// How to write.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// Where the page stands.
    pub address: Address<'a>,
    /// The dialect.
    pub flavour: Flavour,
    /// Tells which anchors of items something links to; only those are written. Headings always have theirs.
    pub linked: &'a dyn Fn(&str) -> bool,
    /// Tells whether an anchor of a page, given by its path, is that of a heading.
    pub heading: &'a dyn Fn(&str, &str) -> bool,
    /// What the file's name says about its language, where all languages share a folder: nothing, or `.sv-SE`.
    pub suffix: &'a str,
}

impl Options<'_> {
    /// Returns the address of a link's target; nothing where the flavour has no anchor to lead to.
    pub fn target(&self, target: &Target) -> Option<String> {
        let own = self.address.path;
        let Dialect { links, escapes, .. } = *dialect::of(self.flavour);
        let heading = |path: &str, anchor: &str| (self.heading)(path, anchor);
        let url = match (links, target) {
            (Links::Headings, Target::Anchor(anchor)) if !heading(own, anchor) => return None,
            (Links::Headings, Target::Page(path, Some(anchor))) if !heading(path, anchor) => {
                self.address.target(&Target::Page(path.clone(), None))
            }
            (Links::Content, Target::Page(path, anchor)) => {
                let anchor = anchor.iter().map(|anchor| format!("#{anchor}"));
                format!("@/{path}{}.md{}", self.suffix, anchor.collect::<String>())
            }
            (Links::Pages, Target::Page(path, anchor)) => self.address.folder(path, anchor),
            (_, target) => self.address.target(target),
        };
        Some(if escapes == Escapes::Python {
            escape::encoded(url)
        } else {
            url
        })
    }

    /// Returns the address of an image.
    pub fn image(&self, image: &Image) -> String {
        match dialect::of(self.flavour).links {
            Links::Headings | Links::Content if !image.outside => format!("/{}", image.file),
            _ => self.address.image(image),
        }
    }
}

/// Returns the path of a Markdown page from the output directory.
pub fn file(flavour: Flavour, address: Address<'_>, locale: &str, suffix: &str) -> String {
    match (dialect::of(flavour).links, address.ending) {
        // Zola takes what follows a point for a language.
        (Links::Content, Ending::Markdown) => format!("markdown/{}{suffix}.md", address.path),
        (Links::Content, Ending::MarkdownChecklist) => {
            format!("markdown/{}_checklist{suffix}.md", address.path)
        }
        _ => address.file(locale),
    }
}
