//! A link, label, term, picture or fragment that nothing uses.

use crate::check::rules::walk::references;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::load::SETTINGS;
use crate::model::DocumentKind;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: Code::note("unused-file"),
    docs: include_str!("../../../docs/rules/unused-file.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    let project = context.project;
    // What could not be read may use anything.
    if !project.documents_sound || project.catalogs.iter().any(|catalog| !catalog.complete) {
        return;
    }
    let said = references(project);
    let source = project.source();
    for message in source.messages.iter().filter(|message| !message.built_in) {
        let id = &*message.entry.id;
        let span = message.entry.id_span;
        if message.entry.term && !said.terms.contains(id) {
            sink.report(span, format!("no message uses the term `-{id}`"))
                .help("take it out in every locale");
        } else if id.starts_with("label-")
            && !message.entry.term
            && !context.uses.messages.contains_key(id)
            && !said.messages.contains(id)
        {
            sink.report(span, format!("no document uses the label `{id}`"))
                .help("take it out in every locale");
        }
    }
    for (key, link) in &project.links {
        if !context.uses.links.contains(&**key) && !said.links.contains(&**key) {
            sink.report(link.span, format!("nothing uses the link `{key}`"))
                .help("take it out of links.yaml");
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
        if !context.uses.media.contains(file) {
            sink.report(
                Span::new(settings, 0..0),
                format!("no document shows the picture media/{path}"),
            )
            .help("show it, or take it out");
        }
    }
}
