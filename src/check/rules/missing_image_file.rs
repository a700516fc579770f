//! A picture for which there is no file in any locale.

use crate::check::rules::walk::images;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::Document;
use crate::text::nearest::nearest;

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
            let names = media
                .iter()
                .map(|path| path.rsplit('/').next().unwrap_or(path));
            sink.report(
                image.file.span,
                format!("there is no picture `{}`", image.file.text),
            )
            .help(format!(
                "put it into media/{source}/, or into media/ if it shows no words"
            ))
            .nearest(nearest(&image.file.text, names));
        }
    });
}
