//! The `stegvis` program; everything it does is in the library.

use std::process::ExitCode;

/// Trees of small texts are made and thrown away all the time: a quarter of the time of a build went into the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// `mi_option_purge_delay` of `mimalloc.h`: the milliseconds after which memory that nothing uses is handed back to the system.
const PURGE_DELAY: libmimalloc_sys::mi_option_t = 15;

fn main() -> ExitCode {
    keep_memory();
    stegvis::cli::main()
}

/// Keeps what nothing uses for what comes next. Handed back after 10 ms, as it is by default, much of it is wanted again a moment
/// later, and the system clears it first: a tenth of the time of a build.
#[expect(
    unsafe_code,
    reason = "the allocator has no other way to be told; the library has no unsafe code"
)]
fn keep_memory() {
    // SAFETY: it stores a number, of which -1 means never, in a table that has a place for this option; no other thread runs yet.
    unsafe { libmimalloc_sys::mi_option_set(PURGE_DELAY, -1) }
}
