//! A document uses a message that the source locale does not define.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::text::nearest::nearest;

pub(super) static RULE: Rule = Rule {
    code: Code::error("undefined-message"),
    docs: include_str!("../../../docs/rules/undefined-message.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    let source = context.project.source();
    if !source.complete {
        return;
    }
    for (id, uses) in &context.uses.messages {
        // An unknown label is told as `unknown-reference`; a message without value as `missing-part`.
        if id.starts_with("label-") || source.message(id).is_some() {
            continue;
        }
        for used in uses {
            let locale = &source.locale;
            let help = format!("add `{id} = …` to a file under locales/{locale}/");
            sink.report(
                used.span,
                format!("`{id}` is not defined in {locale}, the source"),
            )
            .help(help)
            .nearest(renamed(context, id));
        }
    }
}

/// Returns a message near to the missing one that no document uses: the id was probably mistyped on one side.
fn renamed<'p>(context: &Context<'p>, id: &str) -> Option<&'p str> {
    let prefix = id.split("--").next().unwrap_or(id);
    let unused =
        context.project.source().ids().filter(|other| {
            other.starts_with(prefix) && !context.uses.messages.contains_key(*other)
        });
    nearest(id, unused)
}
