//! Pages to outputs. Pure: takes trees, returns texts; `write` puts them on disk.
//!
//! Templates lay out every page, and their components say what the blocks of HTML look like; what the built-in ones come to is written
//! by `body`. Running text and the body of Markdown, where white space is syntax, are written by [`html`] and [`markdown`].

pub mod address;
mod anchors;
mod body;
pub mod checklist;
pub mod engine;
mod entrance;
pub mod html;
pub mod index;
pub mod json;
pub mod learn;
pub mod lone;
pub mod markdown;
pub mod paper;
mod published;
mod qr;
pub mod review;
mod rounds;
pub mod search;
mod sheet;
pub mod site;
pub mod sitemap;
mod texts;
mod verbatim;
pub mod version;
mod view;
