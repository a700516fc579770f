//! `checklist:` of a document.

use super::node::{names, number};
use crate::diagnostic::Diagnostic;
use crate::format::INVALID_VALUE;
use crate::model::{Checklist, Images, Mode, Only};
use crate::syntax::yaml::Node;

/// Reports values that would leave nothing of a checklist.
pub(super) fn check(root: &Node, found: &mut Vec<Diagnostic>) {
    let Some(node) = root.get("checklist") else {
        return;
    };
    if let Some(pages) = node
        .get("max_pages")
        .filter(|node| node.as_text() == Some("0"))
    {
        INVALID_VALUE
            .report(found, pages.span, "a checklist takes at least 1 page")
            .help("write how many pages it may take, or leave `max_pages` out");
    }
    if let Some(only) = node.get("only")
        && only.as_text().is_none()
        && only.items().is_empty()
    {
        INVALID_VALUE
            .report(found, only.span, "`only` names no section")
            .help("name the sections that the checklist shows, or leave `only` out");
    }
}

/// Reads what [`check`] and the key table let pass.
pub(super) fn of(root: &Node) -> Checklist {
    let Some(node) = root.get("checklist") else {
        return Checklist::default();
    };
    let mode = node.text("mode");
    let pages = number(node, "max_pages").zip(node.get("max_pages").map(|node| node.span));
    Checklist {
        mode: Mode::ALL.into_iter().find(|one| mode == Some(one.name())),
        images: match node.text("images") {
            Some("always") => Some(Images::Always),
            Some("never") => Some(Images::Never),
            _ => None,
        },
        max_pages: pages,
        only: match node.get("only") {
            None => Only::Everything,
            Some(word) if word.as_text().is_some() => Only::Critical,
            Some(_) => Only::Sections(names(node, "only")),
        },
    }
}
