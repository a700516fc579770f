//! The settings about where pages are published, and to whom: `base_url`, `publish`, `also_warn_in`.

use super::node::unknown_locale;
use crate::diagnostic::Diagnostic;
use crate::format::INVALID_VALUE;
use crate::model::LocaleSettings;
use crate::syntax::yaml::Node;
use crate::text::url::is_safe;

/// Returns the address that the pages of the site begin with.
pub(super) fn base_url(root: &Node, found: &mut Vec<Diagnostic>) -> Option<String> {
    let node = root.get("base_url")?;
    let url = node.as_text()?;
    let Some((message, help)) = fault(url) else {
        return Some(url.to_owned());
    };
    INVALID_VALUE
        .report(found, node.span, format!("`{url}` {message}"))
        .help(help);
    None
}

/// Returns what is wrong with the address of a site, and what to do about it.
fn fault(url: &str) -> Option<(&'static str, String)> {
    let example = || {
        "write the address of the folder that holds dist/html/, such as `https://guides.example.org/`".to_owned()
    };
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let Some(rest) = rest else {
        return Some(("does not begin with `https://` or `http://`", example()));
    };
    let host = rest.split('/').next().unwrap_or("");
    let in_host = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
    if !host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[')
        || !host.chars().all(in_host)
    {
        return Some((
            "has no name of a host that every reader understands",
            example(),
        ));
    }
    if let Some(at) = url.find(['?', '#']) {
        let help = format!("take `{}` out", &url[at..]);
        return Some((
            "has a query or an anchor, and pages cannot stand below it",
            help,
        ));
    }
    let in_path = |c: char| c.is_ascii_alphanumeric() || "/-._~%!$&'()*+,;=:@".contains(c);
    if !is_safe(url) || !rest[host.len()..].chars().all(in_path) {
        let help = "write other characters as percent signs and digits: `%C3%A5` for `å`";
        return Some((
            "has characters that an address cannot have",
            help.to_owned(),
        ));
    }
    if rest.split('/').any(|part| part == "." || part == "..") {
        return Some(("leads up and down", "write the folder itself".to_owned()));
    }
    (!url.ends_with('/')).then(|| ("does not end with `/`", format!("write `{url}/`")))
}

/// Returns the share of messages that must be translated for other locales to lead to a page.
pub(super) fn min_fresh(root: &Node, found: &mut Vec<Diagnostic>) -> Option<f64> {
    let node = root.get("publish")?.get("min_fresh")?;
    let share = node.as_text()?.parse().ok()?;
    if (0.0..=1.0).contains(&share) {
        return Some(share);
    }
    INVALID_VALUE
        .report(found, node.span, "`min_fresh` is a share of the messages")
        .help("write a number from 0 to 1, such as `0.95`");
    None
}

/// Returns the locales that warnings are repeated in, as positions.
pub(super) fn also_warn_in(
    root: &Node,
    locales: &[LocaleSettings],
    found: &mut Vec<Diagnostic>,
) -> Vec<usize> {
    let mut named = Vec::new();
    for node in root.get("also_warn_in").map_or(&[][..], Node::items) {
        let Some(tag) = node.as_text() else { continue };
        let known = |one: &&LocaleSettings| !one.locale.is_pseudo();
        let tags = locales.iter().filter(known).map(|one| one.locale.as_str());
        match locales.iter().position(|one| one.locale.as_str() == tag) {
            Some(at) if locales[at].locale.is_pseudo() => {
                INVALID_VALUE
                    .report(
                        found,
                        node.span,
                        format!("{tag} is made from the source: nobody reads it"),
                    )
                    .help("name a locale that readers understand");
            }
            Some(at) if !named.contains(&at) => named.push(at),
            Some(_) => {}
            None => {
                unknown_locale(node, tag, tags, found);
            }
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[track_caller]
    fn check(url: &str, expected: &str) {
        let message = fault(url).map_or("", |(message, _)| message);
        assert!(
            message.contains(expected) && message.is_empty() == expected.is_empty(),
            "{url}: {message}"
        );
    }

    #[test]
    fn addresses_of_sites_are_folders_of_the_web() {
        check("https://guides.example.org/", "");
        check("http://localhost:8080/docs/v2/", "");
        check("https://[::1]/", "");
        check("https://example.org/%C3%A5/", "");
        check("guides.example.org/", "begin");
        check("ftp://example.org/", "begin");
        check("https:///docs/", "host");
        check("https://me@example.org/", "host");
        check("https://exämple.org/", "host");
        check("https://example.org/?a=b/", "query");
        check("https://example.org/#a/", "query");
        check("https://example.org/a b/", "characters");
        check("https://example.org/å/", "characters");
        check("https://example.org/\"x/", "characters");
        check("https://example.org/a/../b/", "leads");
        check("https://example.org/docs", "end with");
        check("https://example.org", "end with");
    }
}
