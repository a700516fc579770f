//! What the preview adds to a page: its script, its style, and a panel with findings. The page itself stays as it is published.

use super::http::Answer;

/// What stands in the head of every page.
const HEAD: &str = "<link rel=\"stylesheet\" href=\"/-/preview.css\"><script src=\"/-/preview.js\" defer></script>";

/// Puts a panel into a page. `digest` stands for the page as it is.
pub(super) fn page(status: u16, html: &str, digest: u64, panel: &str) -> Answer {
    let aside = format!(
        "<aside id=\"stegvis-preview\" lang=\"en\" dir=\"ltr\" aria-label=\"Preview\" data-page=\"{digest:016x}\">{panel}</aside>"
    );
    let mut text = String::with_capacity(html.len() + HEAD.len() + aside.len());
    // A template of the project need not write either end.
    let (head, rest) = html.split_once("</head>").unwrap_or(("", html));
    text.push_str(head);
    text.push_str(HEAD);
    if !head.is_empty() {
        text.push_str("</head>");
    }
    match rest.rsplit_once("</body>") {
        Some((body, end)) => {
            text.push_str(body);
            text.push_str(&aside);
            text.push_str("</body>");
            text.push_str(end);
        }
        None => {
            text.push_str(rest);
            text.push_str(&aside);
        }
    }
    Answer {
        status,
        page: Some(digest),
        ..Answer::file("page.html", text.into_bytes())
    }
}

/// Makes a page of the preview's own.
pub(super) fn own(title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, \
         initial-scale=1\"><title>{title}</title></head><body class=\"stegvis-own\"><main><h1>{title}</h1>{body}</main></body></html>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, start: &str, end: &str) {
        let answer = page(200, html, 1, "x");
        let text = String::from_utf8(answer.body).unwrap();
        assert!(text.starts_with(start) && text.ends_with(end), "{text}");
        assert!(text.contains(HEAD) && text.contains(">x</aside>"), "{text}");
    }

    #[test]
    fn a_page_may_lack_its_ends() {
        check(
            "<html><head></head><body>a</body></html>",
            "<html><head><link",
            "</aside></body></html>",
        );
        check("a", "<link", "</aside>");
    }
}
