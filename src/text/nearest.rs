//! The nearest valid name to one that is not known: Levenshtein distance, at most a quarter of the word wrong.

/// Returns the name nearest to `word`, if one is near enough to be what was meant; the first of equals.
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    // One letter is near to every other.
    let limit = (1 + length / 4).min(length.saturating_sub(1));
    names
        .into_iter()
        .filter(|name| name.chars().count().abs_diff(length) <= limit)
        .map(|name| (distance(word, name), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
}

fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for j in 0..b.len() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(x != b[j]))
                .min(row[j] + 1)
                .min(above + 1);
            diagonal = above;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_typing_error_finds_its_word() {
        let names = ["blocks", "steps", "section"];
        assert_eq!(nearest("blokcs", names), Some("blocks"));
        assert_eq!(nearest("stpes", names), Some("steps"));
        assert_eq!(nearest("image", names), None);
    }
}
