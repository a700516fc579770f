//! A value or attribute that the source has and the translation lacks, or that a document needs.

use crate::check::{Context, Pair, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::is_blank;
use crate::resolve::uses::Part as Use;

pub(super) static RULE: Rule = Rule {
    code: Code::error("missing-part"),
    docs: include_str!("../../../docs/rules/missing-part.md"),
    run: Run::Message(run),
};

fn run(_: &Context<'_>, pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let own = &pair.own.entry;
    if let Some(source) = pair.source {
        let locale = &pair.catalog.locale;
        let mut lacks = |attribute: Option<&str>| {
            if source.part(attribute).is_some() && pair.own.part(attribute).is_none() {
                sink.report(
                    own.id_span,
                    format!(
                        "`{}` is missing in {locale}",
                        Context::name(source, attribute)
                    ),
                )
                .related(source.entry.id_span, "the source has it")
                .help("translate it");
            }
        };
        lacks(None);
        // A term's attributes are the locale's own business: gender, case, animacy.
        if !own.term {
            source
                .entry
                .attributes
                .iter()
                .for_each(|attribute| lacks(Some(&attribute.id)));
        }
    } else if pair.is_source && own.value.as_ref().is_none_or(is_blank) {
        for used in pair.uses.iter().filter(|used| used.part != Use::Attributes) {
            sink.report(own.id_span, format!("`{}` has no text of its own", own.id))
                .related(used.span, "used as text here")
                .help("write the text behind the `=`");
        }
    }
}
