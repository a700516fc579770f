//! Findings as JUnit XML, for servers that show test results.
//!
//! What fails the run is a failure, any other finding a test that passed with words. What must hold for the run as a whole (every file
//! was read, every locale keeps its limits) is a test of its own, so that a report is never empty.

use super::{About, summary, unread};
use crate::diagnostic::Diagnostic;

/// A test of a suite.
struct Test {
    name: String,
    class: String,
    /// What stands inside its element.
    content: String,
    failed: bool,
    /// Whether it could not be run at all.
    error: bool,
}

/// Returns the findings as a document of test suites: one of the run, and one of each file with findings.
pub fn report(about: &About<'_>) -> String {
    let mut suites = vec![("stegvis".to_owned(), whole(about))];
    for one in &about.checked.found {
        let path = about.path(about.sources.get(one.primary.source));
        let test = finding(about, one, &path);
        match suites.last_mut() {
            Some((name, tests)) if *name == path => tests.push(test),
            _ => suites.push((path, vec![test])),
        }
    }
    let all = || suites.iter().flat_map(|(_, tests)| tests);
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text += &format!("<testsuites name=\"stegvis\" {}>\n", counts(all()));
    for (name, tests) in &suites {
        let counts = counts(tests.iter());
        text += &format!("  <testsuite name=\"{}\" {counts}>\n", escape(name));
        for test in tests {
            let (name, class) = (escape(&test.name), escape(&test.class));
            let open = format!("    <testcase name=\"{name}\" classname=\"{class}\" time=\"0\"");
            text += &if test.content.is_empty() {
                format!("{open}/>\n")
            } else {
                format!("{open}>\n      {}\n    </testcase>\n", test.content)
            };
        }
        text += "  </testsuite>\n";
    }
    text + "</testsuites>\n"
}

/// Returns the numbers of a suite as attributes.
fn counts<'t>(tests: impl Iterator<Item = &'t Test> + Clone) -> String {
    let failures = tests.clone().filter(|test| test.failed).count();
    let errors = tests.clone().filter(|test| test.error).count();
    let all = tests.count();
    format!("tests=\"{all}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"0\" time=\"0\"")
}

/// Returns the tests of the run as a whole.
fn whole(about: &About<'_>) -> Vec<Test> {
    let test = |name: &str, content: String, failed: bool, error: bool| Test {
        name: name.to_owned(),
        class: "stegvis".to_owned(),
        content,
        failed,
        error,
    };
    let unread = unread(about.unread);
    let content = unread.as_deref().map_or_else(String::new, |line| {
        format!("<error type=\"unread\" message=\"{}\"/>", escape(line))
    });
    let mut tests = vec![test(
        "every file can be read",
        content,
        false,
        unread.is_some(),
    )];
    for line in about.exceeded() {
        let content = format!("<failure type=\"limit\" message=\"{}\"/>", escape(&line));
        tests.push(test("locales keep their limits", content, true, false));
    }
    let said = escape(&summary(about).join("\n"));
    let said = format!("<system-out>{said}</system-out>");
    tests.push(test("summary", said, false, false));
    tests
}

fn finding(about: &About<'_>, one: &Diagnostic, path: &str) -> Test {
    let place = about.sources.place(one.primary);
    let at = format!("{path}:{}:{}", place.line, place.column);
    let help = one.help.iter().map(|help| format!("\n{help}"));
    let words = escape(&format!(
        "{at}: {}[{}]: {}{}",
        one.level.name(),
        one.code,
        one.message,
        help.collect::<String>()
    ));
    let failed = about.fails(one);
    let content = if failed {
        let message = escape(&one.message);
        let code = one.code;
        format!("<failure type=\"{code}\" message=\"{message}\">{words}</failure>")
    } else {
        format!("<system-out>{words}</system-out>")
    };
    Test {
        name: format!("{} {at}", one.code),
        class: path.to_owned(),
        content,
        failed,
        error: false,
    }
}

/// Escapes a text for an element or an attribute; what XML cannot hold at all is replaced.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push_str("&#9;"),
            c if c < ' ' || matches!(c, '\u{FFFE}' | '\u{FFFF}') => escaped.push('\u{FFFD}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn every_text_fits_into_xml() {
        assert_eq!(
            escape("a<b> & \"c\"\n登入"),
            "a&lt;b&gt; &amp; &quot;c&quot;&#10;登入"
        );
        assert_eq!(escape("a\u{1}b\u{ffff}]]>"), "a\u{fffd}b\u{fffd}]]&gt;");
    }
}
