//! What each translation was made from, and whether its source still says the same.
//!
//! A [`Fingerprint`] stands for what a part says, however its file is laid out. A ledger notes, for each translated part, the
//! fingerprints of the source it was made from and of the translation. Holding the two against the texts as they stand gives the
//! [`State`]. Nothing here asks a version control system or a clock: the verdict comes from the files of the project alone.

mod amounts;
pub mod canonical;
pub mod change;
pub mod decisions;
pub mod fingerprint;
pub mod ledger;
mod measure;
pub mod past;
pub mod pictures;
pub mod plan;
pub mod provenance;
pub mod record;
pub mod trace;

mod renamed;
mod state;

pub use fingerprint::Fingerprint;
pub use renamed::Renamed;
pub use state::{Drift, LocaleDrift, PartDrift, State};
