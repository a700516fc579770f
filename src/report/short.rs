//! Findings a line each, for editors, `grep` and people in a hurry: `path:line:column: level[code]: message`.

use super::About;

/// Returns a line for each finding, and for each budget that a locale does not keep; nothing where there is nothing to tell.
pub fn report(about: &About<'_>) -> String {
    let mut text = String::new();
    for one in &about.checked.found {
        let source = about.sources.get(one.primary.source);
        let place = source.place(one.primary.start);
        let line = format!(
            "{}:{}:{}: {}[{}]: {}",
            about.path(source),
            place.line,
            place.column,
            one.level.name(),
            one.code,
            one.message
        );
        // Names of files and messages come from authors: a finding stays one line.
        text.extend(line.chars().map(|c| if c.is_control() { ' ' } else { c }));
        text.push('\n');
    }
    for line in about.exceeded() {
        text += &line;
        text.push('\n');
    }
    text
}
