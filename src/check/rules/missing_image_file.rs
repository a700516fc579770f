//! A picture for which there is no file in any locale.

use crate::check::rules::walk::images;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::Document;

pub(super) static RULE: Rule = Rule {
    code: Code::error("missing-image-file"),
    docs: include_str!("../../../docs/rules/missing-image-file.md"),
    run: Run::Document(run),
};

fn run(context: &Context<'_>, document: &Document, sink: &mut Sink<'_>) {
    let media = &context.project.media;
    // Every locale falls back to the source.
    let source = &context.project.source().locale;
    let known = |file: &str| media.contains(file) || media.contains(&format!("{source}/{file}"));
    images(document, &mut |image| {
        let own = image.parameter.is_none() && image.address.is_none();
        if own && !known(&image.file.text) {
            let file = &image.file.text;
            let tags = context
                .project
                .catalogs
                .iter()
                .map(|one| one.locale.as_str());
            let having: Vec<&str> = tags
                .filter(|tag| media.contains(&format!("{tag}/{file}")))
                .collect();
            let names = media
                .iter()
                .map(|path| path.rsplit('/').next().unwrap_or(path));
            let message = match having.is_empty() {
                true => format!("there is no picture `{file}`"),
                false => format!(
                    "there is no picture `{file}` for {source}, the source; there is one for {}",
                    having.join(", ")
                ),
            };
            sink.report(image.file.span, message)
                .help(format!(
                    "put it into media/{source}/, or into media/ if it shows no words"
                ))
                .nearest(
                    context
                        .guesses
                        .nearest(file, names.filter(|name| **name != **file)),
                );
        }
    });
}
