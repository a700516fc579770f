//! The rules about messages and their parts, over every catalog.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::run::each;
use super::{Context, Pair, Part, Run, SourcePart};
use crate::diagnostic::{Diagnostic, Sink};
use crate::facts::{self, Facts};
use crate::model::{Message, Project};
use crate::resolve::uses;
use crate::source::{SourceId, Span};
use crate::syntax::fluent::Pattern;

/// Runs the rules about messages over every catalog.
pub(super) fn messages(context: &Context<'_>) -> Vec<Diagnostic> {
    let project = context.project;
    let all: Vec<(usize, usize, &Message)> = project
        .catalogs
        .iter()
        .enumerate()
        .filter(|(_, catalog)| !catalog.locale.is_pseudo())
        .flat_map(|(at, catalog)| {
            catalog
                .messages
                .iter()
                .enumerate()
                .filter(|(_, message)| !message.built_in)
                .map(move |(place, message)| (at, place, message))
        })
        .collect();
    all.par_chunks(512)
        .map(|chunk| {
            let mut found = Vec::new();
            for (at, place, own) in chunk {
                let is_source = *at == 0;
                let source = if is_source {
                    None
                } else {
                    project.source().counterpart(&own.entry)
                };
                message(
                    context,
                    &Pair {
                        catalog: &project.catalogs[*at],
                        locale: *at,
                        drift: context.drift.locales[*at].of(*place),
                        own,
                        source,
                        is_source,
                        verbatim: is_verbatim(context, own),
                    },
                    &mut found,
                );
            }
            found
        })
        .flatten()
        .collect()
}

fn message(context: &Context<'_>, pair: &Pair<'_>, found: &mut Vec<Diagnostic>) {
    let before = found.len();
    each(found, |rule, found| {
        if let Run::Message(run) = rule.run {
            run(context, pair, &mut Sink::new(rule.code, found));
        }
    });
    beside_source(
        &mut found[before..],
        pair.source.map(|source| source.entry.id_span),
    );
    for (attribute, _, pattern) in pair.own.entry.parts() {
        let facts = facts_of(pattern, pair.verbatim);
        let source = pair
            .source
            .and_then(|message| Some((message, message.part(attribute)?)));
        let source = source.map(|(_, pattern)| {
            let facts = facts_of(pattern, pair.verbatim);
            let variables = facts::variables_through(context.project.source(), &facts);
            SourcePart {
                pattern,
                variables,
                span: pattern.span,
                facts,
            }
        });
        let variables = facts::variables_through(pair.catalog, &facts);
        let part = Part {
            pair,
            attribute,
            pattern,
            facts: &facts,
            variables,
            source,
            drift: pair.drift.iter().find(|part| part.attribute == attribute),
        };
        let before = found.len();
        each(found, |rule, found| {
            if let Run::Part(run) = rule.run {
                run(context, &part, &mut Sink::new(rule.code, found));
            }
        });
        let source = part.source.as_ref().map(|source| source.span);
        beside_source(&mut found[before..], source);
    }
}

/// Shows the source beside every finding on a translation that does not show it yet.
fn beside_source(found: &mut [Diagnostic], source: Option<Span>) {
    let Some(source) = source else { return };
    for one in found {
        let shown = |span: &Span| span.source == source.source;
        if !shown(&one.primary) && !one.related.iter().any(|label| shown(&label.span)) {
            one.related(source, "the source");
        }
    }
}

/// Shows the source beside every other finding that stands in a translation: one about a whole project, or made of pages.
pub(super) fn all_beside_source(project: &Project, found: &mut [Diagnostic]) {
    let files: BTreeSet<SourceId> = found.iter().map(|one| one.primary.source).collect();
    let mut sources: BTreeMap<(SourceId, u32), (u32, Span)> = BTreeMap::new();
    for message in project
        .translations()
        .iter()
        .flat_map(|catalog| &catalog.messages)
    {
        let own = message.entry.span;
        if message.built_in || !files.contains(&own.source) {
            continue;
        }
        if let Some(source) = project.source().counterpart(&message.entry) {
            let value = source.entry.value.as_ref();
            let shown = value.map_or(source.entry.id_span, |value| value.span);
            sources.insert((own.source, own.start), (own.end, shown));
        }
    }
    for one in found {
        let at = one.primary;
        let above = sources.range(..=(at.source, at.start)).next_back();
        if let Some(((file, _), (end, source))) = above
            && *file == at.source
            && at.start <= *end
        {
            beside_source(std::slice::from_mut(one), Some(*source));
        }
    }
}

/// Tells whether a message is text that is taken over as it is.
fn is_verbatim(context: &Context<'_>, message: &Message) -> bool {
    let mut uses = context.uses_of(message).iter();
    uses.any(|used| used.part == uses::Part::Verbatim)
}

/// Returns what a part says; the markup of verbatim text is nobody's business but its own.
fn facts_of(pattern: &Pattern, verbatim: bool) -> Facts<'_> {
    if verbatim {
        facts::of(pattern)
    } else {
        facts::whole(pattern)
    }
}
