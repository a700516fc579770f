//! Planted defects are found, and nothing else is: a smaller run of `cargo run --release --example defects`.

#[path = "../../benches/planted/mod.rs"]
mod planted;

use planted::Size;

#[test]
fn planted_defects_are_found_and_nothing_else() {
    let tables = planted::run(Size {
        servers: 2,
        places: 2,
        every: 11,
    });
    for table in tables {
        let (planted, ..) = table.totals();
        assert!(planted > 30, "{table}");
        assert!(table.messages > 300, "{table}");
        assert!(table.recall() >= 970 && table.precision() >= 980, "{table}");
    }
}
