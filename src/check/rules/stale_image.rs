//! A picture shows a label, or follows a picture of the source, that has changed since it was made.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::pictures::{self, PictureState};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("stale-image"),
    docs: include_str!("../../../docs/rules/stale-image.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    let drift = context.drift;
    // Nothing is known of pictures in a project that records none.
    if !drift
        .ledgers
        .locales
        .iter()
        .any(|ledger| ledger.has_images())
    {
        return;
    }
    for picture in pictures::of(context.project) {
        let catalog = &context.project.catalogs[picture.locale];
        let path = &picture.path;
        let message = match picture.state(drift) {
            PictureState::OldLabels if catalog.complete => {
                format!("media/{path} shows a label that has changed since")
            }
            PictureState::OldSource => format!(
                "media/{path} has not followed media/{}, which has changed",
                picture.source
            ),
            _ => continue,
        };
        let found = sink.report(picture.image.file.span, message);
        for label in &picture.image.shows {
            if let Some(message) = catalog.message(&format!("label-{}", label.text)) {
                found.related(message.entry.id_span, "it shows this label");
            }
        }
        let locale = &catalog.locale;
        found.help(format!(
            "make a new picture, then run `stegvis sync`; if it is right as it is, run `stegvis accept --locale {locale} {}`",
            picture.name()
        ));
    }
}
