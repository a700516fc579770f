//! What text is: scripts, joins, near names, numbers, dates and lists by locale. The only user of the `icu_*` crates.

pub mod address;
pub mod anchor;
pub mod conflict;
pub mod date;
pub mod day;
pub mod digest;
pub mod duration;
pub mod formats;
pub mod language;
pub mod nearest;
pub mod number;
pub mod numeral;
pub mod options;
pub mod plural;
pub mod prose;
pub mod pseudo;
pub mod quote;
pub mod scan;
pub mod script;
pub mod taken;
pub mod unicode;
pub mod units;
pub mod url;

/// Folds the line breaks of a message into the joins its script wants: a space between words, nothing beside
/// Han or full-width punctuation.
pub fn join_lines(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for line in text.split('\n') {
        let line = line.trim_matches([' ', '\r', '\t']);
        if line.is_empty() {
            continue;
        }
        let before = joined.chars().next_back();
        let after = line.chars().next();
        if let (Some(before), Some(after)) = (before, after)
            && script::needs_space(before, after)
        {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::join_lines;

    #[test]
    fn lines_join_as_the_script_wants() {
        assert_eq!(join_lines("one\n  two"), "one two");
        assert_eq!(join_lines("按一下\n登入"), "按一下登入");
        assert_eq!(join_lines("開啟，\nAzure"), "開啟，Azure");
        assert_eq!(join_lines("開啟\nAzure"), "開啟 Azure");
    }
}
