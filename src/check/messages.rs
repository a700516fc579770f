//! The rules about messages and their parts, over every catalog.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::rules::oversized_message;
use super::rules::untranslated::is_same;
use super::{Context, Pair, Part, Run, SourcePart, rules};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::facts::{self, Facts, Variables};
use crate::model::{Catalog, Counterparts, Message, Project};
use crate::resolve::page::OVERSIZED_MESSAGE;
use crate::resolve::uses::{self, Use};
use crate::source::{SourceId, Span};
use crate::syntax::fluent::Pattern;
use crate::text::nearest::Guesses;

/// Messages that one worker takes at a time.
const CHUNK: usize = 256;

/// Runs the rules that are wanted over the messages of every catalog: a message of the source with all its translations at once, so that what the
/// source says is read once.
pub(super) fn messages(
    context: &Context<'_>,
    wanted: &dyn Fn(Code) -> bool,
    goes_on: &(dyn Fn() -> bool + Sync),
) -> Vec<Diagnostic> {
    let project = context.project;
    let source = project.source();
    let real = |catalog: &&Catalog| !catalog.locale.is_pseudo();
    let translations: Vec<&Catalog> = project.translations().iter().filter(real).collect();
    let rules = Rules::new(wanted);
    // A catalog may make as many guesses as a document, however many workers look at it.
    let share = |catalog: &Catalog| {
        Guesses::new(Guesses::MOST / catalog.messages.len().div_ceil(CHUNK).max(1))
    };
    let mut found: Vec<Diagnostic> = source
        .messages
        .par_chunks(CHUNK)
        .enumerate()
        .map(|(number, chunk)| {
            let mut found = Vec::new();
            let guesses = share(source);
            let context = &context.guessing(&guesses);
            let mut beside: Vec<_> = translations
                .iter()
                .copied()
                .map(Counterparts::new)
                .collect();
            let positions = number * CHUNK..;
            for (at, message) in positions.zip(chunk).take_while(|_| goes_on()) {
                let uses = context.uses.messages.at(at).unwrap_or(&[]);
                rules.translated(context, (message, uses), &mut beside, &mut found);
            }
            found
        })
        .flatten()
        .collect();
    for (at, catalog) in translations.into_iter().enumerate() {
        let alone = catalog.messages.par_chunks(CHUNK).map(|chunk| {
            let (mut found, mut beside) = (Vec::new(), Counterparts::new(source));
            let guesses = share(catalog);
            let context = &context.guessing(&guesses);
            let own = chunk.iter().filter(|own| !own.built_in);
            for own in own.filter(|own| beside.find(&own.entry).is_none()) {
                rules.alone(context, (at + 1, catalog), own, &mut found);
            }
            found
        });
        found.extend(alone.flatten().collect::<Vec<_>>());
    }
    found
}

/// The rules about messages, and those about their parts.
struct Rules {
    message: Vec<(Code, MessageRule)>,
    part: Vec<(Code, PartRule)>,
}

type MessageRule = fn(&Context<'_>, &Pair<'_>, &mut Sink<'_>);
type PartRule = fn(&Context<'_>, &Part<'_>, &mut Sink<'_>);

/// What a part of a message says, and what it is made of.
struct Read<'p> {
    attribute: Option<&'p str>,
    pattern: &'p Pattern,
    facts: Facts<'p>,
    variables: Variables<'p>,
    /// Whether it is more than can be compared.
    crowded: bool,
}

impl Rules {
    fn new(wanted: &dyn Fn(Code) -> bool) -> Self {
        let (mut message, mut part) = (Vec::new(), Vec::new());
        for rule in rules::ALL.iter().filter(|rule| wanted(rule.code)) {
            match rule.run {
                Run::Message(run) => message.push((rule.code, run)),
                Run::Part(run) => part.push((rule.code, run)),
                _ => {}
            }
        }
        Self { message, part }
    }

    /// Looks at a message of the source and at its translations.
    fn translated(
        &self,
        context: &Context<'_>,
        (message, uses): (&Message, &[Use<'_>]),
        beside: &mut [Counterparts<'_>],
        found: &mut Vec<Diagnostic>,
    ) {
        let catalog = context.project.source();
        let verbatim = is_verbatim(uses);
        let parts = read(context, catalog, message, verbatim);
        if !message.built_in {
            let pair = Pair {
                catalog,
                locale: 0,
                drift: &[],
                own: message,
                source: None,
                uses,
                is_source: true,
                verbatim,
            };
            self.pair(context, &pair, &parts, &[], found);
        }
        for (at, beside) in beside.iter_mut().enumerate() {
            let own = beside.find(&message.entry).filter(|own| !own.built_in);
            let Some(own) = own else { continue };
            let locale = at + 1;
            let pair = Pair {
                catalog: beside.catalog(),
                locale,
                drift: context.drift.locales[locale].of(beside.position()),
                own,
                source: Some(message),
                uses,
                is_source: false,
                verbatim,
            };
            let own = read(context, beside.catalog(), own, verbatim);
            self.pair(context, &pair, &own, &parts, found);
        }
    }

    /// Looks at a translation whose source is gone.
    fn alone(
        &self,
        context: &Context<'_>,
        (locale, catalog): (usize, &Catalog),
        own: &Message,
        found: &mut Vec<Diagnostic>,
    ) {
        let uses = context.uses_of(own);
        let pair = Pair {
            catalog,
            locale,
            drift: &[],
            own,
            source: None,
            uses,
            is_source: false,
            verbatim: is_verbatim(uses),
        };
        let parts = read(context, catalog, own, pair.verbatim);
        self.pair(context, &pair, &parts, &[], found);
    }

    fn pair(
        &self,
        context: &Context<'_>,
        pair: &Pair<'_>,
        parts: &[Read<'_>],
        sources: &[Read<'_>],
        found: &mut Vec<Diagnostic>,
    ) {
        // What is told as oversized is not held against anything.
        let crowded =
            |message: &Message| message.entry.attributes.len() > oversized_message::ATTRIBUTES;
        let crowded = crowded(pair.own) || pair.source.is_some_and(crowded);
        let wanted = |code: Code| !crowded || code == OVERSIZED_MESSAGE;
        let before = found.len();
        for (code, run) in self.message.iter().filter(|(code, _)| wanted(*code)) {
            run(context, pair, &mut Sink::new(*code, found));
        }
        beside_source(
            &mut found[before..],
            pair.source.map(|source| source.entry.id_span),
        );
        for own in parts.iter().filter(|_| !crowded) {
            let source = sources.iter().find(|one| one.attribute == own.attribute);
            if own.crowded || source.is_some_and(|source| source.crowded) {
                continue;
            }
            // What is empty lacks everything at once, and is told to be empty.
            let source = source
                .filter(|source| !facts::is_blank(own.pattern) || facts::is_blank(source.pattern));
            let part = Part {
                pair,
                attribute: own.attribute,
                pattern: own.pattern,
                facts: &own.facts,
                variables: &own.variables,
                is_as_source: source.is_some_and(|source| is_same(own.pattern, source.pattern)),
                source: source.map(|source| SourcePart {
                    pattern: source.pattern,
                    facts: &source.facts,
                    variables: &source.variables,
                    span: source.pattern.span,
                }),
                drift: pair
                    .drift
                    .iter()
                    .find(|part| part.attribute == own.attribute),
            };
            let before = found.len();
            for (code, run) in &self.part {
                run(context, &part, &mut Sink::new(*code, found));
            }
            beside_source(
                &mut found[before..],
                part.source.as_ref().map(|source| source.span),
            );
        }
    }
}

/// Reads the parts of a message; the markup of verbatim text is nobody's business but its own.
fn read<'p>(
    context: &Context<'_>,
    catalog: &'p Catalog,
    message: &'p Message,
    verbatim: bool,
) -> Vec<Read<'p>> {
    let parts = message.entry.parts();
    let read = parts.map(|(attribute, _, pattern)| {
        let crowded = facts::is_crowded(pattern);
        let facts = if verbatim || crowded {
            facts::of(pattern)
        } else {
            facts::whole(pattern, context.sources)
        };
        Read {
            attribute,
            pattern,
            crowded,
            variables: facts::variables_through(catalog, &facts),
            facts,
        }
    });
    read.collect()
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

/// Tells whether a message with these uses is text that is taken over as it is.
fn is_verbatim(uses: &[Use<'_>]) -> bool {
    uses.iter().any(|used| used.part == uses::Part::Verbatim)
}
