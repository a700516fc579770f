//! Programs that print pages: found, started with a time limit, and cleaned up after. Beside `git` the only programs the tool starts.
//!
//! What is printed and where it goes is not decided here. An engine is named by the person who runs the tool, never by a project.

mod desk;
mod engine;
pub mod fonts;
pub mod pdf;

pub use desk::Desk;
pub use engine::{Engine, NAMES, find, in_path, version};
