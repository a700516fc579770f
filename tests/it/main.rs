//! The one integration test binary.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read files, and a panic is how a test fails"
)]

mod adopt;
mod again;
mod cases;
mod catalogs;
mod changes;
mod commands;
mod compare;
mod components;
mod defects;
mod drift;
mod guide;
mod history;
mod hostile;
mod learn;
mod ledgers;
mod locales;
#[cfg(unix)]
mod pdf;
mod platforms;
mod power_cut;
mod reports;
mod repository;
mod review;
mod round_trip;
mod rules;
mod sample;
mod schema;
mod serve;
mod sheets;
mod site;
mod tidy;
mod unchanged;
