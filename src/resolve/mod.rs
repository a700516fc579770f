//! Documents and messages to pages: fragments expanded, steps numbered, messages formatted, links resolved.
//!
//! [`outline`] does what is the same in every locale, [`words`] formats messages, [`page`] puts both together.

mod bundle;
pub mod editions;
pub mod freshness;
mod functions;
pub mod groups;
pub mod headings;
pub mod outline;
pub mod page;
pub mod references;
pub mod uses;
pub mod words;
