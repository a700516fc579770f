//! Ledgers in memory: every combination of rows and texts, and layouts that change nothing.

use std::collections::BTreeSet;

use stegvis::drift::ledger::Ledgers;
use stegvis::drift::{Drift, Fingerprint, State, canonical};
use stegvis::load;
use stegvis::source::Source;

/// Returns the state of one message; a row is the source and the translation it was recorded with.
fn state(source: &str, translation: &str, rows: &[(&str, &str)]) -> State {
    let row = |(source, translation): &(&str, &str)| {
        let print = |text: &str| Fingerprint::of(text.as_bytes());
        format!("m\t{}\t{}\n", print(source), print(translation))
    };
    let rows: String = rows.iter().map(row).collect();
    let sources = load::with_built_in(vec![
        Source::new(
            "stegvis.yaml",
            "stegvis: 1\nsource: en\nlocales: { sv-SE: {} }\n",
        ),
        Source::new("locales/en/a.ftl", format!("m = {source}\n")),
        Source::new("locales/sv-SE/a.ftl", format!("m = {translation}\n")),
        Source::new("locales/sv-SE/ledger/a.tsv", rows),
    ]);
    let project = load::project(&sources, BTreeSet::new()).project.unwrap();
    let mut found = Vec::new();
    let ledgers = Ledgers::load(&sources, &project.settings, &mut found);
    assert_eq!(found, vec![]);
    let drift = Drift::new(&project, ledgers, true);
    drift.locales[1].parts().next().unwrap().state
}

#[test]
fn one_row_is_held_against_both_texts() {
    let row = [("one", "ett")];
    assert_eq!(state("one", "ett", &row), State::Fresh);
    assert_eq!(state("two", "ett", &row), State::Stale);
    assert_eq!(state("one", "två", &row), State::Revised);
    assert_eq!(state("two", "två", &row), State::BothChanged);
    assert_eq!(state("one", "ett", &[]), State::Unrecorded);
}

#[test]
fn of_several_rows_one_fits_or_none() {
    let rows = [("one", "ett"), ("two", "två")];
    assert_eq!(state("one", "ett", &rows), State::Fresh);
    assert_eq!(state("two", "två", &rows), State::Fresh);
    // Half of one and half of the other is nothing that anybody said.
    assert_eq!(state("two", "ett", &rows), State::Stale);
    assert_eq!(state("one", "två", &rows), State::Stale);
    assert_eq!(state("one", "tre", &rows), State::Stale);
    assert_eq!(state("three", "tre", &rows), State::Stale);
    // The same row twice is one row.
    assert_eq!(state("one", "två", &[rows[0], rows[0]]), State::Revised);
}

/// Whatever is recorded, only a row about both texts makes a translation fresh.
#[test]
fn nothing_is_fresh_by_itself() {
    let texts = ["a", "b", "c"];
    for (source, translation) in texts.iter().flat_map(|a| texts.map(|b| (*a, b))) {
        for first in texts.iter().flat_map(|a| texts.map(|b| (*a, b))) {
            for second in texts.iter().flat_map(|a| texts.map(|b| (*a, b))) {
                let fits = [first, second].contains(&(source, translation));
                let fresh = state(source, translation, &[first, second]) == State::Fresh;
                assert_eq!(fresh, fits, "{source} {translation} {first:?} {second:?}");
            }
        }
    }
}

/// Returns the fingerprint of the value of a message.
fn print(text: &str) -> Fingerprint {
    let pattern = canonical::parse(text).unwrap_or_else(|| panic!("{text:?}"));
    canonical::fingerprint(&pattern)
}

/// Random texts in random layouts: the layout changes nothing, and one word changes everything.
#[test]
fn no_layout_changes_a_random_text() {
    let words = [
        "One",
        "按一下",
        "{ $x }",
        "„å”",
        "a**b**",
        "{ -t(a: \"b\") }",
        "x.",
        "{ \"  \" }",
    ];
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).unwrap()
    };
    for _ in 0..500 {
        let text: Vec<&str> = (0..=random(6))
            .map(|_| words[random(words.len())])
            .collect();
        let gaps = [" ", "   ", "\n    ", "  \n    ", "\r\n    ", "\n      "];
        let mut laid = String::from("\n    ");
        for (at, word) in text.iter().enumerate() {
            let gap = gaps[random(gaps.len())];
            // Between two Han characters a line break joins and a space does not.
            let wide = at > 0 && text[at - 1] == "按一下" && *word == "按一下";
            laid.push_str(if at == 0 {
                ""
            } else if wide {
                " "
            } else {
                gap
            });
            laid.push_str(word);
        }
        let plain = text.join(" ");
        assert_eq!(print(&laid), print(&plain), "{laid}");
        assert_ne!(print(&laid), print(&format!("{plain} more")), "{laid}");
    }
}
