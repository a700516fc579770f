//! A section without blocks.

use crate::check::rules::walk::bodies;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Body, Condition, Document, Name, Section};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("empty-section"),
    docs: include_str!("../../../docs/rules/empty-section.md"),
    run: Run::Document(run),
};

fn run(_: &Context<'_>, document: &Document, sink: &mut Sink<'_>) {
    if !document.complete {
        return;
    }
    let mut visit = |blocks: &[Body]| {
        for (at, body) in blocks.iter().enumerate() {
            let (shown, Body::Section(section)) = plain(body) else {
                continue;
            };
            if !section.item.blocks.is_empty() || is_followed(shown, section, &blocks[at + 1..]) {
                continue;
            }
            let id = &section.item.id;
            sink.report(
                id.span,
                format!("section `{}` has nothing under its heading", id.text),
            )
            .help("write its blocks, or take it out");
        }
    };
    visit(&document.body);
    bodies(document, &mut |body| {
        // What is shown under conditions is looked at where it stands.
        if !matches!(body, Body::When(..)) {
            body.inner().into_iter().for_each(&mut visit);
        }
    });
}

/// Returns a block without its conditions, and these.
fn plain(body: &Body) -> (&[Condition], &Body) {
    match body {
        Body::When(conditions, body) => (conditions, body),
        body => (&[], body),
    }
}

/// Tells whether readers see something under the heading of a section that holds nothing: a block behind it that is shown wherever the
/// section is, or a section whose heading is of a deeper level.
fn is_followed(shown: &[Condition], section: &Section, behind: &[Body]) -> bool {
    let mut behind = behind.iter().map(plain);
    let next = behind.find(|(conditions, _)| is_shown(conditions, shown));
    match next {
        Some((_, Body::Section(next))) => section.level < next.level && section.level.is_some(),
        next => next.is_some(),
    }
}

/// Tells whether a block is shown wherever another one is.
fn is_shown(own: &[Condition], other: &[Condition]) -> bool {
    own.iter().all(|one| {
        let same = |other: &&Condition| other.parameter.text == one.parameter.text;
        let held = |value: &Name| one.values.iter().any(|own| own.text == value.text);
        let other = other.iter().find(same);
        other.is_some_and(|other| other.values.iter().all(held))
    })
}
