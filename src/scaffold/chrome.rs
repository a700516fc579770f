//! A file with the words of the templates that a locale lacks.

use anyhow::{Context as _, bail};

use crate::create::NewFile;
use crate::load;
use crate::locale::Locale;
use crate::model::Project;
use crate::source::Sources;

/// Where such words stand, and where they stand if there is such a file already.
const FILES: [&str; 2] = ["chrome.ftl", "chrome-rest.ftl"];

/// Returns a file with the words of the templates that a locale lacks, as comments to translate.
///
/// # Errors
/// When the project has no such locale, or the locale lacks nothing.
pub fn chrome(project: &Project, sources: &Sources, locale: &Locale) -> anyhow::Result<NewFile> {
    let mut catalogs = project.catalogs.iter();
    let Some(catalog) = catalogs.find(|catalog| catalog.locale == *locale) else {
        bail!("{locale} is no locale of the project: add it under `locales` in stegvis.yaml");
    };
    if locale.is_pseudo() {
        bail!("{locale} is made of the source: it has no words of its own");
    }
    if !catalog.complete {
        bail!("some messages of {locale} cannot be read: `stegvis check` says which");
    }
    let missing = load::missing_chrome(sources, catalog)
        .with_context(|| format!("{locale} has all words of the templates"))?;
    let layout = &project.settings.catalogs;
    let [usual, other] = FILES.map(|name| layout.file(locale.as_str(), name));
    if usual.contains('*') {
        bail!(
            "`catalogs` in stegvis.yaml leaves open in which folder the words of the templates belong"
        );
    }
    let path = match sources.find(&usual) {
        None => usual,
        Some(_) => other,
    };
    let text = super::untranslated(locale, &missing);
    Ok(NewFile { path, text })
}
