//! The `stegvis` program; everything it does is in the library.

use std::process::ExitCode;

/// Trees of small texts are made and thrown away all the time: a quarter of the time of a build went into the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    stegvis::cli::main()
}
