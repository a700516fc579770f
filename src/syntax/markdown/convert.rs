//! Names of the parser's to names of the tree.

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, HeadingLevel};

use crate::tree::{AlertLevel, Align};

pub(super) fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

pub(super) fn alert(kind: BlockQuoteKind) -> AlertLevel {
    match kind {
        BlockQuoteKind::Note => AlertLevel::Note,
        BlockQuoteKind::Tip => AlertLevel::Tip,
        BlockQuoteKind::Important => AlertLevel::Important,
        BlockQuoteKind::Warning => AlertLevel::Warning,
        BlockQuoteKind::Caution => AlertLevel::Caution,
    }
}

pub(super) fn alignment(align: Alignment) -> Align {
    match align {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}

pub(super) fn language(kind: CodeBlockKind<'_>) -> String {
    match kind {
        CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or("").to_owned(),
        CodeBlockKind::Indented => String::new(),
    }
}
