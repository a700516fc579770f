//! Articles in several languages, compared as they are: what adoption would make of an article and its translation is held together in
//! memory, the rules about texts look at it, and what they find is told at its place in the articles. Nothing is adopted or written.
//!
//! `pair` compares an article with one translation; `blocks` tells where their structure differs, `texts` what the rules find in their
//! texts, `joined` which texts stand in others, `literal` which marks readers would see, `provenance` what the front matter says. `place`
//! knows where everything stands.

mod blocks;
mod gather;
mod joined;
mod literal;
mod pair;
mod place;
mod provenance;
mod texts;

pub use gather::{Compared, Conclusion, Group, Translation, compare, conclude};
pub use provenance::{Recorded, commit};
