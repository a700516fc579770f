//! A link, label, term, picture or fragment that nothing uses.

use crate::check::rules::walk::everywhere;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::edit::cut;
use crate::load::SETTINGS;
use crate::model::DocumentKind;
use crate::source::Span;
use crate::syntax::fluent::Entry;

pub(super) static RULE: Rule = Rule {
    code: Code::note("unused-file"),
    docs: include_str!("../../../docs/rules/unused-file.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    let project = context.project;
    // What could not be read may use anything.
    if project.is_catalogs_alone()
        || !project.documents_sound
        || project.catalogs.iter().any(|catalog| !catalog.complete)
    {
        return;
    }
    let said = context.said;
    let source = project.source();
    // A name that does not exist may be a misspelling of one that seems unused: then a person has to look.
    let used = context.uses.messages.keys();
    let labels_known = used
        .filter(|id| id.starts_with("label-"))
        .all(|id| source.message(id).is_some());
    let terms_known = said.terms.iter().all(|id| {
        let mut catalogs = project.catalogs.iter();
        catalogs.any(|catalog| catalog.term(id).is_some())
    });
    let named = said.links.iter().chain(&context.uses.links);
    let links_known = named
        .into_iter()
        .all(|key| project.links.contains_key(*key));
    for message in source.messages.iter().filter(|message| !message.built_in) {
        let id = &*message.entry.id;
        let span = message.entry.id_span;
        if message.entry.term && !said.terms.contains(id) {
            let found = sink.report(span, format!("no message uses the term `-{id}`"));
            take_out(context, &message.entry, terms_known, found);
        } else if id.starts_with("label-")
            && !message.entry.term
            && !context.uses.messages.contains_key(id)
            && !said.messages.contains(id)
        {
            let found = sink.report(span, format!("no document uses the label `{id}`"));
            take_out(context, &message.entry, labels_known, found);
        }
    }
    for (key, link) in &project.links {
        if !context.uses.links.contains(&**key) && !said.links.contains(&**key) {
            let found = sink.report(link.span, format!("nothing uses the link `{key}`"));
            found.help("take it out of links.yaml");
            if links_known {
                found.mend(cut::yaml_key(context.sources, link.span), "");
            }
        }
    }
    for document in project
        .documents
        .iter()
        .filter(|document| document.kind == DocumentKind::Fragment)
    {
        if !context.uses.fragments.contains(&*document.id.text) {
            sink.report(
                document.id.span,
                format!("no document uses the fragment `{}`", document.id.text),
            )
            .help("use it, or take it out");
        }
    }
    pictures(context, sink);
}

/// Reports pictures that no document shows.
fn pictures(context: &Context<'_>, sink: &mut Sink<'_>) {
    let project = context.project;
    // A picture belongs to no text: the settings are the place where it can be told.
    let Some((settings, _)) = context.sources.find(SETTINGS) else {
        return;
    };
    for path in &project.media {
        let of_locale = path.split_once('/').filter(|(folder, _)| {
            project
                .catalogs
                .iter()
                .any(|catalog| catalog.locale.as_str() == *folder)
        });
        let file = of_locale.map_or(path.as_str(), |(_, file)| file);
        if !context.uses.media.contains(file) && !context.said.media.contains(file) {
            sink.report(
                Span::new(settings, 0..0),
                format!("no document shows the picture media/{path}"),
            )
            .help("show it, or take it out");
        }
    }
}

/// Offers to take a message or term out of every locale.
fn take_out(context: &Context<'_>, entry: &Entry, safe: bool, found: &mut Diagnostic) {
    found.help("take it out in every locale");
    for entry in everywhere(context.project, entry)
        .into_iter()
        .filter(|_| safe)
    {
        found.mend(cut::message(context.sources, entry.span), "");
    }
}
