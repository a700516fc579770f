//! Pages that can be read alone: style, scripts and pictures in the page, and a policy that lets nothing else in.
//!
//! Works on finished pages, so that templates of a project are served as well. What runs text cannot be mistaken for a tag here,
//! because running text is escaped.

use std::fmt::Write as _;

use crate::text::digest::{base64, sha256};

/// What the policy stands behind: it must come before everything it is about.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// How a script is told where the search index is.
const INDEX: &str = " data-index=\"";

/// How a page says where a style sheet counts.
const MEDIA: &str = " media=\"";

/// What a page loads from the site.
const LOADED: &[(&str, Kind)] = &[
    ("<link rel=\"stylesheet\" href=\"", Kind::Style),
    ("<script src=\"", Kind::Script),
    ("<img src=\"", Kind::Picture),
];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Style,
    Script,
    Picture,
}

/// Puts what a page loads into it, and with `index` what its search looks through. `read` returns the bytes behind an address as the
/// page writes it, or nothing where they do not belong to the site.
///
/// # Errors
/// When `read` fails.
pub fn page(
    text: &str,
    index: Option<&str>,
    read: &mut dyn FnMut(&str) -> anyhow::Result<Option<Vec<u8>>>,
) -> anyhow::Result<String> {
    let mut out = String::with_capacity(text.len() * 2);
    let (mut styles, mut scripts) = (Vec::new(), Vec::new());
    let mut rest = text;
    while let Some((at, opening, kind)) = next(rest) {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let after = tag.strip_prefix(opening).unwrap_or(tag);
        let (address, end) = after.split_once('"').unwrap_or((after, ""));
        rest = end;
        let Some(bytes) = read(address)? else {
            let _ = write!(out, "{opening}{address}\"");
            continue;
        };
        match kind {
            Kind::Style => {
                let style = String::from_utf8_lossy(&bytes).replace("</style", "<\\/style");
                let (attributes, end) = rest_of_tag(end);
                let media = attribute(attributes, MEDIA).unwrap_or("");
                let _ = write!(out, "<style{media}>{style}</style>");
                rest = end;
                styles.push(source(style.as_bytes()));
            }
            Kind::Script => {
                let script = String::from_utf8_lossy(&bytes).replace("</script", "<\\/script");
                let (attributes, end) = rest_of_tag(end);
                let attributes = attributes.replace(" defer", "");
                let place = attribute(&attributes, INDEX).unwrap_or("");
                let (attributes, index) = match index.filter(|_| !place.is_empty()) {
                    // Texts of pages stand in it, and only in strings.
                    Some(index) => (attributes, index.replace('<', "\\u003c")),
                    // It is a file of its own, which such a page cannot load.
                    None => (attributes.replacen(place, "", 1), String::new()),
                };
                if !index.is_empty() {
                    let _ = writeln!(out, "<script>{index}</script>");
                    scripts.push(source(index.as_bytes()));
                }
                let end = end.strip_prefix("</script>").unwrap_or(end);
                let _ = write!(out, "<script{attributes}>{script}</script>");
                rest = end;
                scripts.push(source(script.as_bytes()));
            }
            Kind::Picture => {
                let media = media_type(address);
                let _ = write!(out, "<img src=\"data:{media};base64,{}\"", base64(&bytes));
            }
        }
    }
    out.push_str(rest);
    let meta = format!(
        "{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; script-src {}; \
         img-src data:; base-uri 'none'; form-action 'none'\">",
        listed(&styles),
        listed(&scripts)
    );
    Ok(out.replacen(CHARSET, &meta, 1))
}

/// Returns where the page loads something next.
fn next(text: &str) -> Option<(usize, &'static str, Kind)> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find('<')?;
        let tag = text.get(at..)?;
        if let Some((opening, kind)) = LOADED.iter().find(|(opening, _)| tag.starts_with(opening)) {
            return Some((at, opening, *kind));
        }
        from = at + 1;
    }
}

/// Returns what stands in a tag behind an attribute, and what stands behind the tag. A `>` in quotation marks ends no tag.
fn rest_of_tag(text: &str) -> (&str, &str) {
    let mut quoted = None;
    let end = text.find(|c: char| {
        match quoted {
            Some(mark) if mark == c => quoted = None,
            None if matches!(c, '"' | '\'') => quoted = Some(c),
            _ => {}
        }
        c == '>' && quoted.is_none()
    });
    let (inside, behind) = text.split_at(end.unwrap_or(text.len()));
    (inside, behind.strip_prefix('>').unwrap_or(behind))
}

/// Returns an attribute as it is written, of which the beginning is given, with the quotation mark in front of its value.
fn attribute<'t>(attributes: &'t str, opening: &str) -> Option<&'t str> {
    let from = attributes.get(attributes.find(opening)?..)?;
    let value = from.get(opening.len()..)?.find('"')?;
    from.get(..=opening.len() + value)
}

fn listed(sources: &[String]) -> String {
    if sources.is_empty() {
        "'none'".to_owned()
    } else {
        sources.join(" ")
    }
}

/// Returns how a policy names a text.
fn source(text: &[u8]) -> String {
    format!("'sha256-{}'", sha256(text))
}

fn media_type(address: &str) -> &'static str {
    let ending = address.rsplit('.').next().unwrap_or("");
    match ending.to_ascii_lowercase().as_str() {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        _ => "image/jpeg",
    }
}

#[cfg(test)]
mod tests {

    #[test]
    fn a_page_holds_all_it_loads() {
        let page = "<meta charset=\"utf-8\">\n<link rel=\"stylesheet\" href=\"../assets/a.css\">\n\
            <script src=\"../assets/a.js\" defer data-index=\"../search.js\" data-copy=\"Copy\"></script>\n\
            <img src=\"../media/a.svg\" alt=\"&lt;img src=&quot;x&quot;\"><img src=\"https://x.se/a.png\" alt=\"\">";
        let mut read = |address: &str| {
            let bytes = match address {
                "../assets/a.css" => "p{}",
                "../assets/a.js" => "'</script>'",
                "../media/a.svg" => "<svg/>",
                _ => return Ok(None),
            };
            Ok(Some(bytes.as_bytes().to_vec()))
        };
        let lone = super::page(page, None, &mut read).unwrap();
        assert_eq!(
            lone,
            "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; \
             script-src 'sha256-RAwhlNAbXj5Exwjyo5gj116FpvcJk2Nn5wzjvndNJEo='; img-src data:; base-uri 'none'; \
             form-action 'none'\">\n<style>p{}</style>\n<script data-copy=\"Copy\">'<\\/script>'</script>\n\
             <img src=\"data:image/svg+xml;base64,PHN2Zy8+\" alt=\"&lt;img src=&quot;x&quot;\">\
             <img src=\"https://x.se/a.png\" alt=\"\">"
        );
        let lone = super::page(page, Some("['<!--<script>']"), &mut read).unwrap();
        assert!(lone.contains(
            "<script>['\\u003c!--\\u003cscript>']</script>\n<script data-index=\"../search.js\" data-copy=\"Copy\">'"
        ));
        assert_eq!(lone.matches("'sha256-").count(), 3, "{lone}");
    }

    #[test]
    fn a_style_sheet_counts_where_its_link_says() {
        let check = |attributes: &str, expected: &str| {
            let page = format!("<link rel=\"stylesheet\" href=\"a.css\"{attributes}>\n<p>");
            let mut read = |_: &str| Ok(Some(b"p{}".to_vec()));
            let lone = super::page(&page, None, &mut read).unwrap();
            assert_eq!(lone, format!("<style{expected}>p{{}}</style>\n<p>"));
        };
        check("", "");
        check(" /", "");
        check(" media=\"print\" /", " media=\"print\"");
        check(
            " id='>' media=\"(width > 40em)\"",
            " media=\"(width > 40em)\"",
        );
    }
}
