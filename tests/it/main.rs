//! The one integration test binary.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read files, and a panic is how a test fails"
)]

mod adopt;
mod cases;
mod commands;
mod guide;
mod hostile;
mod learn;
mod locales;
mod power_cut;
mod round_trip;
mod rules;
mod sample;
mod schema;
mod site;
mod tidy;
