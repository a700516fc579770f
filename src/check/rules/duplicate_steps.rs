//! The same steps written twice under other ids.

use rustc_hash::FxHashMap;

use crate::check::rules::walk::bodies;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Body, StepEntry, Value};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: Code::note("duplicate-steps"),
    docs: include_str!("../../../docs/rules/duplicate-steps.md"),
    run: Run::Project(run),
};

/// Steps in a row from which on it is no coincidence.
const ROW: usize = 4;

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    let mut seen: FxHashMap<Vec<usize>, Span> = FxHashMap::default();
    for document in &context.project.documents {
        bodies(document, &mut |body| {
            let Body::Steps(steps) = body else { return };
            let signs = steps.entries.iter().map(|entry| {
                let (sign, span) = sign(entry);
                let next = known.len();
                let sign = (!sign.is_empty()).then(|| *known.entry(sign).or_insert(next));
                (sign, span)
            });
            let signs: Vec<(Option<usize>, Span)> = signs.collect();
            let mut own: Vec<(Vec<usize>, Span)> = Vec::new();
            let mut told = false;
            for row in signs.windows(ROW) {
                let key: Option<Vec<usize>> = row.iter().map(|(sign, _)| *sign).collect();
                let Some(key) = key else { continue };
                let begin = row[0].1;
                if let Some(first) = seen.get(&key).filter(|_| !told) {
                    told = true;
                    sink.report(
                        begin,
                        format!("these {ROW} steps use the same labels and images as others"),
                    )
                    .related(*first, "the others begin here")
                    .help("write them once as a fragment, so that they are translated once");
                }
                own.push((key, begin));
            }
            // A list is not held against itself: a wizard may say "Next" five times.
            for (key, span) in own {
                seen.entry(key).or_insert(span);
            }
        });
    }
}

/// Returns what a step is about, apart from its words; empty where it is about nothing that can be compared.
fn sign(entry: &StepEntry) -> (String, Span) {
    let step = match entry.plain() {
        StepEntry::Step(step) => step,
        StepEntry::Bare(_, span) => return (String::new(), *span),
        StepEntry::When(..) => return (String::new(), Span::default()),
        StepEntry::Use(used) => return (String::new(), used.target.span),
    };
    let mut sign = String::new();
    for with in &step.item.with {
        match &with.value {
            Value::Label(name) => sign += &format!("label {};", name.text),
            Value::Menu(names) => names
                .iter()
                .for_each(|name| sign += &format!("label {};", name.text)),
            _ => {}
        }
    }
    for body in &step.item.blocks {
        if let Body::Image(image) = body {
            sign += &format!("image {};", image.file.text);
        }
    }
    (sign, step.item.id.span)
}
