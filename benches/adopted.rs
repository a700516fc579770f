//! The files of an adopted project in memory.

use stegvis::adopt::{Adoption, links, outputs};
use stegvis::check::Rule;
use stegvis::check::rules::ALL;
use stegvis::diagnostic::Level;
use stegvis::load;
use stegvis::source::Source;

/// Returns the files of an adopted project, whose settings give the articles back in their own dialect. Faults of the articles hold no page back.
pub(crate) fn files(adoption: &Adoption) -> Vec<Source> {
    let (source, others) = (&adoption.locales[0], &adoption.locales[1..]);
    let locales = if others.is_empty() { "" } else { "locales:\n" };
    let mut settings = format!("stegvis: 1\nsource: {source}\n{locales}");
    for locale in others {
        settings += &format!("  {locale}: {{ fallback: [{source}] }}\n");
    }
    settings += &outputs(adoption);
    settings += "check:\n  rules:\n";
    // What cannot be read has no other level, and what does not read back is a fault of ours.
    let own = [
        "unreadable-file",
        "invalid-yaml",
        "syntax-error",
        "output-structure",
    ];
    let is_free = |rule: &&&Rule| rule.code.level == Level::Error && !own.contains(&rule.code.name);
    for rule in ALL.iter().filter(is_free) {
        settings += &format!("    {}: warning\n", rule.code.name);
    }
    let mut files = vec![
        Source::new(load::SETTINGS, settings),
        Source::new(load::LINKS, links("", &adoption.links)),
    ];
    let documents = adoption
        .documents
        .iter()
        .flat_map(|document| &document.files);
    let fragments = adoption.fragments.iter().flat_map(|one| &one.files);
    let (shared, _) = stegvis::adopt::labels(adoption, &|_| None);
    let documents = documents.chain(fragments).chain(&shared);
    files.extend(documents.map(|file| Source::new(&*file.path, &*file.text)));
    files
}
