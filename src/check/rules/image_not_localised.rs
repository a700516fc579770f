//! A picture that shows labels and has no version of its own in a locale.

use super::walk::images;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Catalog, Document, Name};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("image-not-localised"),
    docs: include_str!("../../../docs/rules/image-not-localised.md"),
    run: Run::Document(run),
};

fn run(context: &Context<'_>, document: &Document, sink: &mut Sink<'_>) {
    let project = context.project;
    images(document, &mut |image| {
        let file = &image.file.text;
        let of_source = format!("{}/{file}", project.source().locale);
        let there = project.media.contains(&of_source) || project.media.contains(&**file);
        // A picture that is nowhere is `missing-image-file`.
        if image.shows.is_empty() || !there {
            return;
        }
        let settings = &project.settings;
        let shown = |catalog: &&Catalog| !settings.is_draft(&catalog.locale);
        for catalog in project.translations().iter().filter(shown) {
            let own = format!("{}/{file}", catalog.locale);
            let differs = |label: &&Name| is_translated(context, catalog, &label.text);
            let Some(label) = image.shows.iter().find(differs) else {
                continue;
            };
            if !project.media.contains(&own) {
                sink.report(
                    image.file.span,
                    format!(
                        "`{file}` shows the label `{}` and has no version in {}",
                        label.text, catalog.locale
                    ),
                )
                .related(label.span, "it shows this label")
                .help(format!("add media/{own}"));
            }
        }
    });
}

/// Tells whether a label reads otherwise in a locale than in the source.
fn is_translated(context: &Context<'_>, catalog: &Catalog, label: &str) -> bool {
    let id = format!("label-{label}");
    let text = |catalog: &Catalog| {
        let value = catalog.message(&id)?.entry.value.as_ref()?;
        value.as_text().map(str::to_owned)
    };
    let own = text(catalog);
    own.is_some() && own != text(context.project.source())
}
