//! What publishing systems call a heading: the address of its place on the page, made of its words.

use super::taken::Taken;

/// Returns the words of a heading as an anchor: letters and digits in lower case, `-` for blanks; unlike those that are taken.
pub fn of_heading(words: &str, taken: &mut Taken) -> String {
    let mut name = String::new();
    for c in words.trim().chars() {
        match c {
            c if c.is_whitespace() => name.push('-'),
            '-' | '_' => name.push(c),
            c if c.is_alphanumeric() => name.extend(c.to_lowercase()),
            _ => {}
        }
    }
    if name.is_empty() {
        name.push_str("section");
    }
    taken.number(&name, 1, |_| true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_pipeline() {
        let mut taken = Taken::default();
        let mut check = |words: &str, expected: &str| {
            assert_eq!(of_heading(words, &mut taken), expected, "{words}");
        };
        check("Need help? Turn to support.", "need-help-turn-to-support");
        check(
            "Scenario 1: Users of Office 365",
            "scenario-1-users-of-office-365",
        );
        check("Sign-up", "sign-up");
        check("Sign up", "sign-up-1");
        check("開始之前", "開始之前");
        check("?", "section");
    }
}
