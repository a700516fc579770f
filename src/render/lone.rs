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
                let _ = write!(out, "<style>{style}</style>");
                rest = end.strip_prefix('>').unwrap_or(end);
                styles.push(source(style.as_bytes()));
            }
            Kind::Script => {
                let script = String::from_utf8_lossy(&bytes).replace("</script", "<\\/script");
                let (attributes, end) = end.split_once('>').unwrap_or((end, ""));
                let attributes = attributes.replace(" defer", "");
                let (attributes, index) = match index.filter(|_| attributes.contains(INDEX)) {
                    // Texts of pages stand in it, and only in strings.
                    Some(index) => (attributes, index.replace('<', "\\u003c")),
                    None => (without_index(&attributes), String::new()),
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

/// Takes out where the search index is: a file of its own, which such a page cannot load.
fn without_index(attributes: &str) -> String {
    let Some((before, after)) = attributes.split_once(INDEX) else {
        return attributes.to_owned();
    };
    let after = after.split_once('"').map_or("", |(_, after)| after);
    format!("{before}{after}")
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
}
