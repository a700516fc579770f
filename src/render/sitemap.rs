//! The pages of a site for search engines: `sitemap.xml`, and where one file cannot hold them all, an index of several.

use std::fmt::Write as _;

use super::html::escape;

/// One page in all its languages.
pub struct Entry<'a> {
    /// The language tags and the paths below the address of the site, the source first if it is there.
    pub languages: Vec<(&'a str, String)>,
    /// Whether the first one is the source, which stands for any other language.
    pub has_source: bool,
}

/// Addresses and bytes beyond which readers refuse a file: 50,000 and 50 MB.
const LIMITS: (usize, usize) = (50_000, 45_000_000);

const OPEN: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
);
const CLOSE: &str = "</urlset>\n";

/// Returns names and texts of the files.
pub fn files(base: &str, entries: &[Entry<'_>]) -> Vec<(String, String)> {
    divided(base, entries, LIMITS)
}

fn divided(
    base: &str,
    entries: &[Entry<'_>],
    (most, bytes): (usize, usize),
) -> Vec<(String, String)> {
    let mut texts: Vec<(usize, String)> = Vec::new();
    for entry in entries {
        let links = links(base, entry);
        for (_, path) in &entry.languages {
            let mut url = String::from("<url><loc>");
            push(base, path, &mut url);
            let _ = writeln!(url, "</loc>{links}</url>");
            match texts.last_mut() {
                Some((count, text)) if *count < most && text.len() + url.len() < bytes => {
                    *count += 1;
                    text.push_str(&url);
                }
                _ => texts.push((1, format!("{OPEN}{url}"))),
            }
        }
    }
    if texts.len() < 2 {
        let text = texts
            .pop()
            .map_or_else(|| OPEN.to_owned(), |(_, text)| text);
        return vec![("sitemap.xml".to_owned(), text + CLOSE)];
    }
    let mut index = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    ));
    let mut files = Vec::with_capacity(texts.len() + 1);
    for (at, (_, text)) in texts.into_iter().enumerate() {
        let name = format!("sitemap-{}.xml", at + 1);
        index.push_str("<sitemap><loc>");
        push(base, &name, &mut index);
        index.push_str("</loc></sitemap>\n");
        files.push((name, text + CLOSE));
    }
    files.push(("sitemap.xml".to_owned(), index + "</sitemapindex>\n"));
    files
}

/// Returns the links to all languages of a page; a page in one language needs none.
fn links(base: &str, entry: &Entry<'_>) -> String {
    let mut links = String::new();
    if entry.languages.len() < 2 {
        return links;
    }
    let source = entry.languages.first().filter(|_| entry.has_source);
    let default = source.map(|(_, path)| ("x-default", path));
    let languages = entry.languages.iter().map(|(tag, path)| (*tag, path));
    for (tag, path) in languages.chain(default) {
        let _ = write!(
            links,
            "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\""
        );
        push(base, path, &mut links);
        links.push_str("\"/>");
    }
    links
}

fn push(base: &str, path: &str, out: &mut String) {
    escape(base, out);
    escape(path, out);
}

#[cfg(test)]
mod tests {
    use super::{Entry, divided, files};

    fn entry<'a>(paths: &[(&'a str, &str)]) -> Entry<'a> {
        Entry {
            languages: paths
                .iter()
                .map(|(tag, path)| (*tag, (*path).to_owned()))
                .collect(),
            has_source: paths.first().is_some_and(|(tag, _)| *tag == "en"),
        }
    }

    #[test]
    fn a_page_names_all_its_languages() {
        let entries = [
            entry(&[("en", "en/a.html"), ("sv-SE", "sv-SE/a.html")]),
            entry(&[("sv-SE", "sv-SE/b.html")]),
        ];
        let files = files("https://x.se/a&b/", &entries);
        assert_eq!(files.len(), 1);
        let links = "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://x.se/a&amp;b/en/a.html\"/>\
            <xhtml:link rel=\"alternate\" hreflang=\"sv-SE\" href=\"https://x.se/a&amp;b/sv-SE/a.html\"/>\
            <xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://x.se/a&amp;b/en/a.html\"/>";
        assert!(files[0].1.contains(&format!(
            "<url><loc>https://x.se/a&amp;b/sv-SE/a.html</loc>{links}</url>\n"
        )));
        assert!(
            files[0]
                .1
                .contains("<url><loc>https://x.se/a&amp;b/sv-SE/b.html</loc></url>\n")
        );
    }

    #[test]
    fn many_pages_are_divided() {
        let entries: Vec<Entry<'_>> = (0..5).map(|_| entry(&[("en", "en/a.html")])).collect();
        let by_count = divided("https://x.se/", &entries, (2, 9_999));
        let names: Vec<&str> = by_count.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "sitemap-1.xml",
                "sitemap-2.xml",
                "sitemap-3.xml",
                "sitemap.xml"
            ]
        );
        assert_eq!(
            by_count[3].1.matches("<loc>https://x.se/sitemap-").count(),
            3
        );
        assert_eq!(by_count[0].1.matches("<url>").count(), 2);
        assert_eq!(divided("https://x.se/", &entries, (9, 200)).len(), 6);
        assert_eq!(files("https://x.se/", &[])[0].1.matches("<url>").count(), 0);
    }
}
