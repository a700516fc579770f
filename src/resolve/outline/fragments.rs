//! Uses of fragments: found, entered, expanded.

use super::expand::Expander;
use super::{
    Block, DEEP_NESTING, DUPLICATE_USE, INCLUDE_CYCLE, Kind, Scope, StepBlock, UNKNOWN_REFERENCE,
};
use crate::diagnostic::Level;
use crate::model::{Body, Document, DocumentKind, Step, StepEntry, Use, Value};

/// Fragments inside fragments beyond which nothing is expanded.
const USES: usize = 8;

impl<'p> Expander<'p, '_> {
    pub(super) fn fragment(&mut self, scope: usize, used: &'p Use, depth: usize) -> Vec<Block<'p>> {
        let Some((inner, step)) = self.enter(scope, used) else {
            return Vec::new();
        };
        let blocks = match step {
            None => self.blocks(inner, &self.outline.scopes[inner].document.body, depth),
            Some(step) => {
                let mut number = 1;
                vec![Block {
                    scope: inner,
                    kind: Kind::Steps(1, vec![self.step(inner, step, &mut number, depth)]),
                }]
            }
        };
        self.chain.pop();
        blocks
    }

    pub(super) fn fragment_steps(
        &mut self,
        scope: usize,
        used: &'p Use,
        number: &mut u32,
        depth: usize,
    ) -> Vec<StepBlock<'p>> {
        if self.is_too_large(used.target.span) {
            return Vec::new();
        }
        let Some((inner, step)) = self.enter(scope, used) else {
            return Vec::new();
        };
        let mut expanded = Vec::new();
        let document = self.outline.scopes[inner].document;
        match (step, document.body.as_slice()) {
            (Some(step), _) => expanded.push(self.step(inner, step, number, depth)),
            (None, [Body::Steps(steps)]) => {
                expanded = self.entries(inner, steps, number, depth);
            }
            (None, _) => {
                self.outline.whole = false;
                let message = format!(
                    "`{}` cannot stand among steps: it is more than one list of steps",
                    document.id.text
                );
                crate::format::INVALID_VALUE
                    .report(self.found, used.target.span, message)
                    .related(document.id.span, "the fragment")
                    .help("use it as a block beside the list, or give it one list of steps and nothing else");
            }
        }
        self.chain.pop();
        expanded
    }

    /// Opens the scope of a fragment, or of one step of a document; the caller pops the chain.
    fn enter(&mut self, scope: usize, used: &'p Use) -> Option<(usize, Option<&'p Step>)> {
        let target = self.find(used);
        let entered = target.filter(|(document, _)| {
            !self.is_cycle(document, used)
                && !self.is_too_deep(used)
                && !self.is_twice(scope, document, used)
        });
        let Some((document, step)) = entered else {
            self.outline.whole = false;
            return None;
        };
        self.outline.files.insert(document.source);
        let name = use_name(document, used);
        let anchor = format!("{}{name}--", self.outline.scopes[scope].anchor);
        let outer = &self.outline.scopes[scope].arguments;
        let arguments = used
            .args
            .iter()
            .filter_map(|argument| {
                let value = match &argument.value {
                    Value::Parameter(name) => *outer.get(&*name.text)?,
                    value => value,
                };
                Some((&*argument.name.text, value))
            })
            .collect();
        self.outline.scopes.push(Scope {
            document,
            anchor,
            arguments,
        });
        self.chain.push(document);
        Some((self.outline.scopes.len() - 1, step))
    }

    /// Finds the fragment, or the step of a document, that a use names.
    fn find(&mut self, used: &'p Use) -> Option<(&'p Document, Option<&'p Step>)> {
        let (id, step) = match used.target.text.split_once('#') {
            Some((id, step)) => (id, Some(step)),
            None => (&*used.target.text, None),
        };
        let span = used.target.span;
        let Some(document) = self.project.document(id) else {
            if self.project.documents_complete {
                let names = self
                    .project
                    .documents
                    .iter()
                    .map(|document| &*document.id.text);
                UNKNOWN_REFERENCE
                    .report(self.found, span, format!("no document is called `{id}`"))
                    .nearest(self.guesses.nearest(id, names));
            }
            return None;
        };
        match step {
            None if document.kind != DocumentKind::Fragment => {
                UNKNOWN_REFERENCE
                    .report(self.found, span, format!("`{id}` is no fragment"))
                    .help(format!(
                        "use one of its steps as `{id}#step`, or make it `kind: fragment`"
                    ));
                None
            }
            None => Some((document, None)),
            Some(name) => match find_step(&document.body, name) {
                Some(step) => Some((document, Some(step))),
                None => {
                    UNKNOWN_REFERENCE.report(
                        self.found,
                        span,
                        format!("`{id}` has no step called `{name}`"),
                    );
                    None
                }
            },
        }
    }

    /// Tells whether a document is already being expanded.
    fn is_cycle(&mut self, document: &Document, used: &Use) -> bool {
        let open = self
            .chain
            .iter()
            .position(|open| open.id.text == document.id.text);
        let Some(from) = open else { return false };
        let cycle = &self.chain[from..];
        // Every document is expanded; the cycle is told once, by the first of its members.
        if from == 0 && cycle.iter().all(|one| cycle[0].id.text <= one.id.text) {
            let names: Vec<&str> = cycle
                .iter()
                .map(|one| &*one.id.text)
                .chain([&*document.id.text])
                .collect();
            let message = format!("fragments use each other: {}", names.join(" → "));
            INCLUDE_CYCLE
                .report(self.found, used.target.span, message)
                .help("take one of these uses out");
        }
        true
    }

    fn is_too_deep(&mut self, used: &Use) -> bool {
        let deep = self.chain.len() > USES;
        if deep {
            let message = format!("fragments are nested deeper than {USES}");
            DEEP_NESTING
                .report(self.found, used.target.span, message)
                .level = Level::Error;
        }
        deep
    }

    /// Tells whether a use has the name of an earlier one: their anchors would be the same.
    fn is_twice(&mut self, scope: usize, document: &'p Document, used: &'p Use) -> bool {
        let name = use_name(document, used);
        let Some(first) = self.uses.insert((scope, name), used.target.span) else {
            return false;
        };
        let message = format!("`{name}` is already the name of a use in this document");
        DUPLICATE_USE
            .report(self.found, used.target.span, message)
            .related(first, "the use before it")
            .help("give each use a name of its own with `as:`");
        true
    }
}

fn use_name<'p>(document: &'p Document, used: &'p Use) -> &'p str {
    used.name
        .as_ref()
        .map_or(&document.id.text, |name| &name.text)
}

/// Finds a step of a body by its id.
fn find_step<'p>(blocks: &'p [Body], id: &str) -> Option<&'p Step> {
    blocks.iter().find_map(|body| {
        let own = match body {
            Body::Steps(steps) => steps.entries.iter().find_map(|entry| match entry.plain() {
                StepEntry::Step(step) if &*step.item.id.text == id => Some(&**step),
                _ => None,
            }),
            _ => None,
        };
        own.or_else(|| {
            body.inner()
                .into_iter()
                .find_map(|inner| find_step(inner, id))
        })
    })
}
