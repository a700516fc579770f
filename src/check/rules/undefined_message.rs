//! A document uses a message that the source locale does not define.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Message, prefix_of};

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
    let unused = LazyCell::new(|| unused(context));
    for (id, uses) in context.uses.messages.undefined() {
        // An unknown label is told as `unknown-reference`; a message without value as `missing-part`.
        if id.starts_with("label-") {
            continue;
        }
        let unused = unused.get(prefix_of(id)).map_or(&[][..], Vec::as_slice);
        let renamed = renamed(context, id, unused);
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

/// Returns the prefixes of the documents that use a message which is not defined.
pub(super) fn lacking<'p>(context: &Context<'p>) -> BTreeSet<&'p str> {
    let ids = context.uses.messages.undefined().map(|(id, _)| id);
    ids.map(|id| prefix_of(id)).collect()
}

/// Returns the message that probably had this id before: the nearest of those of the document that are not used, or the only one.
fn renamed<'p>(context: &Context<'p>, id: &str, unused: &[&'p Message]) -> Option<&'p Message> {
    let ids = unused.iter().map(|message| &*message.entry.id);
    match unused {
        [only] => Some(only),
        _ => {
            let near = context.guesses.nearest(id, ids)?;
            context.project.source().message(near)
        }
    }
}

/// Returns the messages that no document uses by the prefix of their document.
fn unused<'p>(context: &Context<'p>) -> FxHashMap<&'p str, Vec<&'p Message>> {
    let mut unused: FxHashMap<&str, Vec<&Message>> = FxHashMap::default();
    for message in &context.project.source().messages {
        let id = &*message.entry.id;
        if !message.entry.term && !context.uses.messages.contains_key(id) {
            unused.entry(prefix_of(id)).or_default().push(message);
        }
    }
    unused
}
