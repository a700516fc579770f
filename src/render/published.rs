//! Where pages stand on the web, and which of their other languages they name.

use serde::Serialize;

use super::site::Site;
use crate::locale::Locale;

/// A page in another language, or in the page's own.
#[derive(Serialize)]
pub(super) struct AlternateView<'a> {
    /// Language tag, or `x-default`.
    pub hreflang: &'a str,
    pub href: String,
}

/// What stands for readers of any other language.
const DEFAULT: &str = "x-default";

impl Site<'_> {
    /// Returns the address of a file of the site, by its path below the folder of its locale; nothing where the settings name no
    /// address, or the locale is not published.
    pub(super) fn canonical(&self, locale: usize, file: &str) -> Option<String> {
        let settings = &self.project.settings;
        let base = settings.base_url.as_ref()?;
        let locale = settings
            .locales
            .get(locale)
            .filter(|one| one.is_published())?;
        Some(format!("{base}{}/{file}", locale.locale))
    }

    /// Returns the languages that a page is there in, itself included. A page that others do not lead to names none.
    /// Those it is `absent` in are not named. Without an address of the site they are seen from the page, whose way to the root is `root`.
    pub(super) fn alternates(
        &self,
        document: Option<&str>,
        locale: usize,
        absent: &[Locale],
        (file, root): (&str, &str),
    ) -> Vec<AlternateView<'_>> {
        let leads = self.announced().of(document);
        if !leads[locale] {
            return Vec::new();
        }
        let base = self.project.settings.base_url.as_deref();
        let there = self.project.catalogs.iter().zip(leads);
        let there = there.filter(|(catalog, leads)| **leads && !absent.contains(&catalog.locale));
        let there = there.map(|(catalog, _)| {
            let tag = catalog.locale.as_str();
            let href = [base.unwrap_or(root), tag, "/", file].concat();
            AlternateView {
                hreflang: tag,
                href,
            }
        });
        let mut alternates: Vec<AlternateView<'_>> = there.collect();
        if base.is_some()
            && let Some(source) = alternates.first()
            && source.hreflang == self.project.source().locale.as_str()
        {
            let href = source.href.clone();
            alternates.push(AlternateView {
                hreflang: DEFAULT,
                href,
            });
        }
        alternates
    }
}
