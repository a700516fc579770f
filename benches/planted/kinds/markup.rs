//! Links, emphasis, code and HTML.

use super::{Edit, Kind, Said};

pub(super) static ALL: &[Kind] = &[
    Kind::translation("link lost", &["missing-link"], Edit::By(lose_link)),
    Kind::translation(
        "link leads elsewhere",
        &["changed-link"],
        Edit::Same(&[
            ("(link:error-codes)", "(link:operations-log)"),
            ("(link:operations-log)", "(link:error-codes)"),
            ("(link:rbac)", "(link:directories)"),
            ("(link:classic-admins)", "(link:rbac-overview)"),
            ("(doc:signup-azure)", "(doc:signup-m365)"),
        ]),
    ),
    Kind::translation(
        "link leads to nothing",
        &["unknown-reference"],
        Edit::Swap(
            &[
                ("(link:error-codes)", "(link:felkoder)"),
                ("(doc:link-tenant)", "(doc:länka)"),
                ("(link:rbac)", "(link:rbak)"),
            ],
            &[
                ("(link:error-codes)", "(link:errorcodes)"),
                ("(doc:link-tenant)", "(doc:linktenant)"),
                ("(link:rbac)", "(link:RBAC)"),
            ],
        ),
    )
    .also(&["changed-link", "missing-link", "extra-link"]),
    Kind::translation("link twice", &["extra-link"], Edit::By(repeat_link))
        .also(&["repeated-word", "long-item"]),
    Kind::translation(
        "blank inside a link",
        &["broken-link-syntax"],
        Edit::Same(&[("](link:", "] (link:"), ("](doc:", "] (doc:")]),
    )
    .also(&["missing-link", "zh-halfwidth-punctuation"]),
    Kind::translation(
        "brackets of a link made full-width",
        &["broken-link-syntax"],
        Edit::By(widen_link),
    )
    .also(&[
        "missing-link",
        "zh-halfwidth-punctuation",
        "zh-latin-spacing",
    ]),
    Kind::translation(
        "scheme of a link translated",
        &["dead-link"],
        Edit::Swap(
            &[("(link:", "(länk:"), ("(doc:", "(dok:")],
            &[("(link:", "(連結:"), ("(doc:", "(文件:")],
        ),
    )
    .also(&[
        "changed-link",
        "missing-link",
        "extra-link",
        "broken-link-syntax",
    ]),
    Kind::translation(
        "closing bracket of a link lost",
        &["broken-link-syntax", "unclosed-markup", "missing-link"],
        Edit::By(open_link),
    )
    .also(&[
        "zh-halfwidth-punctuation",
        "end-punctuation",
        "zh-latin-spacing",
    ]),
    Kind::translation(
        "bold lost",
        &["missing-emphasis"],
        Edit::By(|said| {
            said.is_sentence()
                .then(|| said.with(|value| value.replace("**", "")))
                .flatten()
        }),
    ),
    Kind::translation(
        "italics lost",
        &["missing-emphasis"],
        // Chinese has no italics to lose.
        Edit::By(|said| {
            (said.locale != "zh-TW"
                && said.is_sentence()
                && !said.text.contains("**")
                && !said.text.contains("->"))
            .then(|| said.with(|value| value.replace('*', "")))
            .flatten()
        }),
    ),
    Kind::translation(
        "bold opened and not closed",
        &["unclosed-markup"],
        Edit::By(|said| {
            (said.is_sentence() && said.text.contains("**"))
                .then(|| {
                    let at = said.text.rfind("**")?;
                    Some(format!("{}{}", &said.text[..at], &said.text[at + 2..]))
                })
                .flatten()
        }),
    )
    .also(&["missing-emphasis", "literal-markup"]),
    Kind::translation(
        "blank inside bold",
        &["unclosed-markup", "missing-emphasis", "literal-markup"],
        Edit::By(|said| {
            said.is_sentence()
                .then(|| said.with(|value| value.replacen("**", "** ", 1)))
                .flatten()
        }),
    )
    .also(&["double-space", "zh-latin-spacing"]),
    Kind::translation(
        "bold made italics",
        &["missing-emphasis", "extra-emphasis"],
        Edit::By(|said| {
            said.is_sentence()
                .then(|| said.with(|value| value.replace("**", "*")))
                .flatten()
        }),
    ),
    Kind::translation(
        "emphasis added",
        &["extra-emphasis"],
        Edit::Swap(
            &[
                ("konsolen", "**konsolen**"),
                ("listan", "*listan*"),
                ("temperaturen", "**temperaturen**"),
            ],
            &[("主控台", "**主控台**"), ("清單", "*清單*")],
        ),
    )
    .also(&["typed-label"]),
    Kind::translation(
        "bold escaped by a platform",
        &["missing-emphasis"],
        Edit::By(|said| {
            said.is_sentence()
                .then(|| said.with(|value| value.replace("**", "\\*\\*")))
                .flatten()
        }),
    )
    .also(&["literal-markup", "unclosed-markup"]),
    Kind::translation(
        "bold as HTML",
        &["changed-html", "missing-emphasis"],
        Edit::By(|said| {
            said.is_sentence()
                .then(|| {
                    said.with(|value| value.replacen("**", "<b>", 1).replacen("**", "</b>", 1))
                })
                .flatten()
        }),
    ),
    Kind::translation(
        "quotation marks as HTML entities",
        &["sv-quotes", "zh-quotes"],
        Edit::Swap(
            &[("”stoppad”", "&quot;stoppad&quot;")],
            &[("「已停止」", "&quot;已停止&quot;")],
        ),
    )
    .also(&["zh-latin-spacing", "zh-halfwidth-punctuation"]),
    Kind::translation(
        "command translated",
        &["changed-code"],
        Edit::Swap(
            &[("systemctl stop", "systemctl stopp")],
            &[("systemctl stop", "systemctl 停止")],
        ),
    ),
    Kind::translation(
        "path changed",
        &["changed-code"],
        Edit::Swap(
            &[("/var/log/intake.log", "/var/logg/intake.log")],
            &[("/var/log/intake.log", "/var/log/intake。log")],
        ),
    ),
    Kind::translation(
        "backquotes lost",
        &["changed-code"],
        Edit::By(|said| said.with(|value| value.replace('`', ""))),
    )
    .also(&["zh-latin-spacing", "zh-halfwidth-punctuation"]),
    Kind::translation(
        "backquote opened and not closed",
        &["unclosed-markup"],
        Edit::By(|said| said.with(|value| value.replacen("`，", "，", 1).replacen("` ", " ", 1))),
    )
    .also(&[
        "changed-code",
        "literal-markup",
        "zh-latin-spacing",
        "zh-halfwidth-punctuation",
    ]),
    Kind::translation(
        "other marks for code",
        &["changed-code"],
        Edit::By(|said| {
            said.with(|value| value.replace('`', if said.locale == "sv-SE" { "”" } else { "'" }))
        }),
    )
    .also(&["zh-latin-spacing", "zh-halfwidth-punctuation", "zh-quotes"]),
    Kind::translation(
        "list or heading begun",
        &["block-in-message"],
        Edit::By(|said| {
            let marks = ["1. ", "- ", "# ", "> "];
            let mark = marks[said.id.len() % marks.len()];
            let value = said.plain()?;
            (said.is_sentence() && !value.starts_with('{'))
                .then(|| said.text.replacen(value, &format!("{mark}{value}"), 1))
        }),
    )
    .also(&["changed-number"]),
];

/// Returns the first link with a text: where it begins, where its text ends, and where it ends.
fn link(text: &str) -> Option<(usize, usize, usize)> {
    let middle = text.find("](")?;
    let from = text[..middle].rfind('[')?;
    let end = middle + text[middle..].find(')')? + 1;
    (middle > from + 1).then_some((from, middle, end))
}

fn lose_link(said: &Said<'_>) -> Option<String> {
    let (from, middle, end) = link(said.text)?;
    Some(format!(
        "{}{}{}",
        &said.text[..from],
        &said.text[from + 1..middle],
        &said.text[end..]
    ))
}

fn repeat_link(said: &Said<'_>) -> Option<String> {
    let (from, _, end) = link(said.text)?;
    let joined = if said.locale == "sv-SE" {
        " och "
    } else {
        "與"
    };
    Some(format!(
        "{}{joined}{}{}",
        &said.text[..end],
        &said.text[from..end],
        &said.text[end..]
    ))
}

fn open_link(said: &Said<'_>) -> Option<String> {
    let (_, _, end) = link(said.text)?;
    Some(format!("{}{}", &said.text[..end - 1], &said.text[end..]))
}

fn widen_link(said: &Said<'_>) -> Option<String> {
    let (_, middle, end) = link(said.text)?;
    let target = &said.text[middle + 2..end - 1];
    Some(format!(
        "{}]（{target}）{}",
        &said.text[..middle],
        &said.text[end..]
    ))
}
