//! Plants defects in a project and tells how many of them `check` finds: `cargo run --release --example defects`.
//!
//! Ends with a failure where fewer than 97 of 100 are found, or more than 2 of 100 findings are false.

#![expect(
    clippy::print_stdout,
    reason = "a program of its own that prints a table"
)]

mod planted;

use std::process::ExitCode;

use planted::Size;

fn main() -> ExitCode {
    let tables = planted::run(Size {
        servers: 7,
        places: 6,
        every: 1,
    });
    let mut good = true;
    for table in tables {
        println!("{table}");
        good &= table.recall() >= 970 && table.precision() >= 980;
    }
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
