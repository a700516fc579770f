//! Raw HTML in a message of the source, which readers see as text.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("html-in-message"),
    docs: include_str!("../../../docs/rules/html-in-message.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    // What a translation takes over from its source is told there; what it adds is `changed-html`.
    if !part.pair.is_source {
        return;
    }
    let wordings = &part.facts.markup.wordings;
    let mut tags: Vec<&str> = wordings
        .iter()
        .flat_map(|one| &one.html)
        .map(String::as_str)
        .collect();
    tags.sort_unstable();
    tags.dedup();
    for tag in tags {
        sink.report(
            part.span(),
            format!(
                "`{tag}` in `{}` is shown to readers as it stands here",
                part.name()
            ),
        )
        .help("use `**…**`, `*…*` or a backquote; what is meant as it is, like `<name>`, is code");
    }
}
