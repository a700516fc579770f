//! A document uses a message that the source locale does not define.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Message, prefix_of};
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
    for (id, uses) in context.uses.messages.undefined() {
        // An unknown label is told as `unknown-reference`; a message without value as `missing-part`.
        if id.starts_with("label-") {
            continue;
        }
        let renamed = renamed(context, id);
        for used in uses
            .iter()
            .filter(|used| used.in_locale(source.locale.as_str()))
        {
            let locale = &source.locale;
            let found = sink.report(
                used.span,
                format!("`{id}` is not defined in {locale}, the source"),
            );
            let place = context.project.settings.catalogs.place(locale.as_str());
            found.help(format!("add `{id} = …` to {place}"));
            if let Some(message) = renamed {
                let old = &message.entry.id;
                found
                    .related(message.entry.id_span, "no document uses this one")
                    .help(format!("if the block was renamed, rename `{old}` in every locale; else add `{id} = …`"));
            }
        }
    }
}

/// Tells whether the document of a message uses a message that is not defined.
pub(super) fn lacks_some(context: &Context<'_>, id: &str) -> bool {
    let prefix = prefix_of(id);
    let source = context.project.source();
    let from = context.uses.messages.from(prefix);
    let mut own = from.take_while(|(id, _)| id.starts_with(prefix));
    own.any(|(id, _)| prefix_of(id) == prefix && source.message(id).is_none())
}

/// Returns the message that probably had this id before: the nearest of those of the document that are not used, or the only one.
fn renamed<'p>(context: &Context<'p>, id: &str) -> Option<&'p Message> {
    let source = context.project.source();
    let unused = |message: &&Message| {
        let other = &*message.entry.id;
        !message.entry.term
            && prefix_of(other) == prefix_of(id)
            && !context.uses.messages.contains_key(other)
    };
    let all: Vec<&Message> = source.messages.iter().filter(unused).collect();
    let near = nearest(id, all.iter().map(|message| &*message.entry.id));
    match all.as_slice() {
        [only] => Some(only),
        _ => near.and_then(|id| source.message(id)),
    }
}
