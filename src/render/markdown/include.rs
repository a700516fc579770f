//! Brackets that a platform reads around a link: `[!INCLUDE [name](file.md)]`, and a link around that. To CommonMark they are characters
//! with an escape and without one, for there is no link in a link; the platform puts a text in their place only without.

use crate::tree::Inline;

/// Where a bracket stands: the position of its piece, and the byte in its text.
type Place = (usize, usize);

/// Returns the brackets in running text that need no escape.
pub(super) fn brackets(inlines: &[Inline]) -> Vec<Place> {
    let opens = |pair: &[Inline]| match pair {
        [Inline::Text(text), Inline::Link(..)] => opens_include(text),
        _ => false,
    };
    if !inlines.windows(2).any(opens) {
        return Vec::new();
    }
    let mut kept = Vec::new();
    // Brackets that are open, and whether an include stands in them.
    let mut open: Vec<(Place, bool)> = Vec::new();
    for (at, inline) in inlines.iter().enumerate() {
        let Inline::Text(text) = inline else { continue };
        for (byte, c) in text.char_indices() {
            match c {
                '[' if !text[..byte].ends_with('!') => open.push(((at, byte), false)),
                ']' => {
                    if let Some((place, true)) = open.pop() {
                        kept.extend([place, (at, byte)]);
                        if let Some((_, holds)) = open.last_mut() {
                            *holds = true;
                        }
                    }
                }
                _ => {}
            }
        }
        let next = matches!(inlines.get(at + 1), Some(Inline::Link(..)));
        if let Some((_, holds)) = open.last_mut().filter(|_| next && opens_include(text)) {
            *holds = true;
        }
    }
    kept
}

/// Tells whether a text ends with what opens an include: `[!INCLUDE`, with a blank or without.
fn opens_include(text: &str) -> bool {
    let Some((_, word)) = text.rsplit_once("[!") else {
        return false;
    };
    let word = word.strip_suffix(' ').unwrap_or(word);
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::brackets;
    use crate::tree::{Inline, Target};

    #[test]
    fn brackets_around_includes_are_kept() {
        let check = |before: &str, after: &str, expected: &[(usize, usize)]| {
            let link = Inline::Link(Target::Url("x".into()), vec![Inline::Text("a".into())]);
            let texts = [
                Inline::Text(before.into()),
                link,
                Inline::Text(after.into()),
            ];
            let mut found = brackets(&texts);
            found.sort_unstable();
            assert_eq!(found, expected, "{before}|{after}");
        };
        check("b [!INCLUDE ", "] c", &[(0, 2), (2, 0)]);
        check("[b [!INCLUDE", "] c](d)", &[(0, 0), (0, 3), (2, 0), (2, 3)]);
        check("[b] [!INCLUDE ", " c", &[]);
        check("[b ", "](c)", &[]);
        check("![!INCLUDE ", "]", &[]);
    }
}
