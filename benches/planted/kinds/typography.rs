//! Marks, blanks and characters.

use super::{Edit, Kind, Said};

pub(super) static ALL: &[Kind] = &[
    Kind::translation(
        "half-width comma",
        &["zh-halfwidth-punctuation"],
        Edit::Swap(&[], &[("，", ",")]),
    ),
    Kind::translation(
        "half-width comma and blank",
        &["zh-halfwidth-punctuation"],
        Edit::Swap(&[], &[("，", ", ")]),
    ),
    Kind::translation(
        "half-width full stop",
        &["zh-halfwidth-punctuation"],
        Edit::Swap(&[], &[("。", ".")]),
    ),
    Kind::translation(
        "half-width colon or brackets",
        &["zh-halfwidth-punctuation"],
        Edit::Swap(
            &[],
            &[("：", ":"), ("三項", "(三項)"), ("伺服器的", "(伺服器)的")],
        ),
    )
    .also(&["zh-latin-spacing"]),
    Kind::translation(
        "other quotation marks",
        &["sv-quotes", "zh-quotes"],
        Edit::Swap(&[("”stoppad”", "“stoppad”")], &[("「已停止」", "“已停止”")]),
    ),
    Kind::translation(
        "straight quotation marks",
        &["sv-quotes", "zh-quotes"],
        Edit::Swap(
            &[("”stoppad”", "\"stoppad\"")],
            &[("「已停止」", "\"已停止\"")],
        ),
    )
    .also(&["zh-halfwidth-punctuation"]),
    Kind::translation(
        "German or Japanese quotation marks",
        &["sv-quotes", "zh-quotes"],
        Edit::Swap(
            &[("”stoppad”", "„stoppad“")],
            &[("「已停止」", "〝已停止〞")],
        ),
    ),
    Kind::translation(
        "simplified character",
        &["zh-simplified"],
        Edit::Swap(
            &[],
            &[
                ("檔案", "档案"),
                ("請", "请"),
                ("開", "开"),
                ("錄", "录"),
                ("選", "选"),
                ("帳", "账"),
            ],
        ),
    )
    .also(&["missing-glossary-term"]),
    Kind::translation(
        "blank before a full-width mark",
        &["zh-space-at-fullwidth"],
        Edit::Swap(&[], &[("。", " 。"), ("，", "， ")]),
    ),
    Kind::translation(
        "blank between Han and digits lost",
        &["zh-latin-spacing"],
        Edit::Swap(
            &[],
            &[
                (" 30 ", "30"),
                (" 15 ", "15"),
                (" 24 ", "24"),
                (" 60 ", "60 "),
            ],
        ),
    ),
    Kind::translation(
        "blank between Han and a name lost",
        &["zh-latin-spacing"],
        Edit::Swap(
            &[],
            &[
                (" { -product-azure } ", "{ -product-azure }"),
                (" { -product-office }", "{ -product-office }"),
            ],
        ),
    ),
    Kind::translation(
        "compatibility form",
        &["zh-compatibility-form"],
        Edit::Swap(&[], &[("，", "﹐"), ("：", "︰")]),
    ),
    Kind::translation(
        "half-width ideographic marks",
        &["zh-compatibility-form"],
        Edit::Swap(&[], &[("。", "｡"), ("「", "｢")]),
    )
    .also(&["zh-quotes", "zh-halfwidth-punctuation", "end-punctuation"]),
    Kind::translation(
        "three full stops",
        &["zh-ellipsis", "zh-halfwidth-punctuation"],
        Edit::Swap(&[], &[("。", "...")]),
    ),
    Kind::translation(
        "decimal point",
        &["sv-number"],
        Edit::Swap(&[("2,5", "2.5")], &[]),
    ),
    Kind::translation(
        "comma in thousands",
        &["sv-number", "changed-number"],
        Edit::Swap(&[("1\u{a0}000", "1,000")], &[]),
    ),
    Kind::translation(
        "blank that breaks in thousands",
        &["sv-number"],
        Edit::Swap(&[("1\u{a0}000", "1 000")], &[]),
    ),
    Kind::translation(
        "blank before a unit lost",
        &["sv-unit-space"],
        Edit::Swap(
            &[
                ("20\u{a0}GB", "20GB"),
                ("10\u{a0}%", "10%"),
                ("27\u{a0}°C", "27°C"),
            ],
            &[],
        ),
    ),
    Kind::translation(
        "blank that breaks before a unit",
        &["sv-unit-space"],
        Edit::Swap(
            &[
                ("20\u{a0}GB", "20 GB"),
                ("10\u{a0}%", "10 %"),
                ("27\u{a0}°C", "27 °C"),
            ],
            &[],
        ),
    ),
    Kind::translation(
        "hyphen in a range",
        &["sv-dash"],
        Edit::Swap(&[("mellan 18 och 27", "18-27")], &[]),
    ),
    Kind::translation(
        "capitals of an English heading",
        &["sv-title-case"],
        Edit::By(capitals),
    ),
    Kind::translation(
        "two blanks",
        &["double-space"],
        Edit::Swap(
            &[(" och ", "  och "), (" att ", " att  ")],
            &[
                (" { -product-azure } ", "  { -product-azure } "),
                (" 分", "  分"),
                (" 秒", "  秒"),
                (" Secure", "  Secure"),
            ],
        ),
    ),
    Kind::translation(
        "blank at the end",
        &["edge-space"],
        Edit::By(|said| {
            let value = said.plain()?;
            said.is_sentence()
                .then(|| said.text.replacen(value, &format!("{value}{{ \" \" }}"), 1))
        }),
    )
    .also(&["zh-space-at-fullwidth"])
    .elsewhere(&["output-structure"]),
    Kind::translation(
        "accent as a character of its own",
        &["not-nfc"],
        Edit::Swap(
            &[("ö", "o\u{308}"), ("ä", "a\u{308}"), ("å", "a\u{30a}")],
            &[],
        ),
    ),
    Kind::translation(
        "zero-width space",
        &["invisible-character"],
        Edit::Swap(
            &[
                (" är", "\u{200b} är"),
                ("konto", "kon\u{200b}to"),
                ("Välj", "Välj\u{200b}"),
            ],
            &[("，", "，\u{200b}"), ("選取", "選取\u{200b}")],
        ),
    ),
    Kind::translation(
        "mark of direction",
        &["invisible-character"],
        Edit::Swap(
            &[
                (" och ", " och\u{200e} "),
                (" är ", " är\u{200f} "),
                (" att ", " att\u{200e} "),
            ],
            &[("。", "\u{200e}。")],
        ),
    ),
    Kind::translation(
        "byte order mark inside",
        &["invisible-character"],
        Edit::Swap(
            &[(" = ", " = \u{feff}"), (" att ", " \u{feff}att ")],
            &[("的", "\u{feff}的")],
        ),
    ),
    Kind::translation(
        "wrong encoding",
        &["mojibake"],
        Edit::Swap(
            &[("å", "Ã¥"), ("ä", "Ã¤"), ("ö", "Ã¶")],
            &[("請", "è«‹"), ("的", "çš„"), ("服務", "æœå‹™")],
        ),
    )
    .also(&[
        "zh-halfwidth-punctuation",
        "zh-latin-spacing",
        "zh-quotes",
        "invisible-character",
    ]),
    Kind::translation(
        "replacement character",
        &["mojibake"],
        Edit::Swap(
            &[("å", "\u{fffd}"), ("ä", "\u{fffd}"), ("ö", "\u{fffd}")],
            &[("請", "\u{fffd}"), ("的", "\u{fffd}\u{fffd}")],
        ),
    ),
];

/// Begins every word of a Swedish heading of three words or more with a capital.
fn capitals(said: &Said<'_>) -> Option<String> {
    let heading = said.id.ends_with("--stop") && said.locale == "sv-SE";
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    };
    let all = |value: &str| value.split(' ').map(word).collect::<Vec<_>>().join(" ");
    heading.then(|| said.with(all)).flatten()
}
