//! Raw HTML in a message of the source, which readers see as text.

use super::changed_html::list;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("html-in-message"),
    docs: include_str!("../../../docs/rules/html-in-message.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    // What a translation takes over from its source is told there; what it adds is `changed-html`. Messages
    // of a program may hold HTML that the program reads.
    if !part.pair.is_source || context.project.is_catalogs_alone() {
        return;
    }
    let wordings = part.facts.markup.wordings.iter();
    let mut tags: Vec<&str> = Vec::new();
    for tag in wordings.flat_map(|one| &one.html) {
        if !tags.contains(&tag.as_str()) {
            tags.push(tag);
        }
    }
    if !tags.is_empty() {
        let tags = list(tags.into_iter());
        sink.report(
            part.span(),
            format!(
                "readers see the HTML of `{}` as it stands here: {tags}",
                part.name()
            ),
        )
        .help("use `**…**`, `*…*` or a backquote; what is meant as it is, like `<name>`, is code");
    }
}
