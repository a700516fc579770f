//! Words, labels, names, numbers, and what was not translated.

use super::{Edit, Kind, Said};

pub(super) static ALL: &[Kind] = &[
    Kind::translation(
        "label typed by hand",
        &["missing-variable", "typed-label"],
        Edit::Swap(
            &[
                ("Välj { $button }", "Välj **Starta om**"),
                ("{ $item }", "”Inställningar”"),
            ],
            &[
                ("選取{ $button }", "選取「重新啟動」"),
                ("{ $item }", "「設定」"),
            ],
        ),
    )
    .also(&["extra-emphasis", "edge-space"]),
    Kind::translation(
        "label in marks of its own",
        &["wrapped-label"],
        Edit::Swap(
            &[
                ("{ $button }", "**{ $button }**"),
                ("{ $item }", "”{ $item }”"),
                ("{ $path }", "[{ $path }]"),
            ],
            &[
                ("{ $button }", "「{ $button }」"),
                ("{ $item }", "**{ $item }**"),
                ("{ $path }", "「{ $path }」"),
            ],
        ),
    )
    .also(&["extra-emphasis"]),
    Kind::translation(
        "label not as the product shows it",
        &["changed-label"],
        Edit::By(|said| {
            said.swap(match said.id {
                "label-restart" => &[("Starta om", "Omstart"), ("重新啟動", "重啟")],
                "label-maintenance" => &[("Underhåll", "Service"), ("維護", "保養")],
                "label-open-console" => &[
                    ("Öppna konsolen", "Visa konsolen"),
                    ("開啟主控台", "打開主控台"),
                ],
                "label-stop-all" => &[
                    ("Stoppa alla", "Avsluta alla"),
                    ("全部停止", "停止所有項目"),
                ],
                _ => &[],
            })
        }),
    )
    .elsewhere(&["inconsistent-translation"]),
    Kind::translation(
        "forbidden word",
        &["forbidden-term"],
        Edit::Swap(
            &[
                ("konsolen", "terminalen"),
                ("katalogen", "förteckningen"),
                ("samma katalog", "samma förteckning"),
                ("en katalog", "en förteckning"),
            ],
            &[("主控台", "終端機"), ("目錄", "名錄")],
        ),
    )
    .also(&["missing-glossary-term"]),
    Kind::translation(
        "approved word not used",
        &["missing-glossary-term"],
        Edit::Swap(
            &[
                ("konsolen", "fönstret"),
                ("katalogen", "listan"),
                ("samma katalog", "samma register"),
            ],
            &[("主控台", "控制台"), ("使用的目錄", "使用的清單")],
        ),
    ),
    Kind::translation(
        "name written otherwise",
        &["altered-name"],
        Edit::Swap(
            &[("Secure Boot", "SecureBoot")],
            &[("Secure Boot", "Secure-Boot")],
        ),
    ),
    Kind::translation(
        "name in other capitals",
        &["altered-name"],
        Edit::Same(&[("Secure Boot", "Secure boot")]),
    ),
    Kind::translation(
        "digits swapped",
        &["changed-number"],
        Edit::Same(&[
            ("15 ", "51 "),
            ("30 ", "20 "),
            ("24 ", "42 "),
            ("60 ", "6 "),
            ("18 ", "8 "),
            ("20\u{a0}GB", "200\u{a0}GB"),
            ("20 GB", "200 GB"),
        ]),
    ),
    Kind::translation(
        "version changed",
        &["changed-number"],
        Edit::Swap(&[("4.12.0", "4,12.0")], &[("4.12.0", "4.2.0")]),
    )
    .also(&["sv-number"]),
    Kind::translation(
        "a thousand broken",
        &["changed-number"],
        Edit::Swap(
            &[("1\u{a0}000", "1\u{a0}00"), ("2,5", "2")],
            &[("1,000", "1,00"), ("2.5", "2")],
        ),
    ),
    Kind::translation(
        "decimal mark lost",
        &["changed-number"],
        Edit::Swap(&[("2,5", "25")], &[("2.5", "25")]),
    ),
    Kind::translation(
        "number left out",
        &["changed-number"],
        Edit::Swap(
            &[
                ("i minst 30 sekunder", "en stund"),
                ("15 minuter", "en stund"),
                ("inom 4 timmar", "snart"),
            ],
            &[
                ("至少 30 秒", "片刻"),
                ("15 分鐘", "一些時間"),
                (" 4 小時內", "很快"),
            ],
        ),
    ),
    Kind::translation(
        "number added",
        &["changed-number"],
        Edit::Swap(
            &[
                ("Stäng konsolen", "Stäng konsolen efter 45 sekunder"),
                ("Kontrollera att ", "Kontrollera inom 25 minuter att "),
            ],
            &[
                ("關閉主控台", "45 秒後關閉主控台"),
                ("確認", "在 25 分鐘內確認"),
            ],
        ),
    )
    .also(&["zh-latin-spacing", "edge-space"]),
    Kind::translation(
        "unit changed",
        &["changed-number"],
        Edit::Swap(&[("GB", "MB"), ("°C", "°F")], &[("GB", "MB"), ("°C", "°F")]),
    ),
    Kind::translation(
        "per cent lost",
        &["changed-number"],
        Edit::Swap(&[("10\u{a0}%", "10")], &[("10%", "10")]),
    ),
    Kind::translation(
        "unit of time changed",
        &["changed-number"],
        Edit::Swap(
            &[
                ("30 sekunder", "30 minuter"),
                ("15 minuter", "15 timmar"),
                ("24 timmar", "24 dagar"),
                ("60 sekunder", "60 minuter"),
            ],
            &[
                ("30 秒", "30 分鐘"),
                ("15 分鐘", "15 小時"),
                ("24 小時", "24 天"),
                ("60 秒", "60 分鐘"),
            ],
        ),
    ),
    Kind::translation(
        "word twice",
        &["repeated-word"],
        Edit::Swap(
            &[
                (" och ", " och och "),
                (" en ", " en en "),
                (" inte ", " inte inte "),
            ],
            &[
                ("如果", "如果如果"),
                ("然後", "然後然後"),
                ("需要", "需要需要"),
            ],
        ),
    ),
    Kind::translation(
        "note to oneself",
        &["leftover-marker"],
        Edit::By(|said| {
            let value = said.plain()?;
            let mark = if said.locale == "sv-SE" {
                " TODO: fråga Åsa."
            } else {
                "FIXME"
            };
            said.is_sentence()
                .then(|| said.text.replacen(value, &format!("{value}{mark}"), 1))
        }),
    )
    .also(&["end-punctuation", "zh-latin-spacing"]),
    Kind::translation(
        "not translated",
        &["untranslated"],
        Edit::By(|said| {
            (said.is_sentence()
                && said.plain().is_some()
                && said.source.matches(' ').count() > 4
                && !said.source.contains("]("))
            .then(|| said.source.to_owned())
        }),
    )
    .also(&[
        "sv-quotes",
        "sv-number",
        "sv-unit-space",
        "missing-glossary-term",
        "repeated-word",
    ]),
    Kind::translation(
        "a sentence not translated",
        &["partly-untranslated"],
        Edit::By(half),
    )
    .also(&[
        "sv-number",
        "end-punctuation",
        "zh-latin-spacing",
        "zh-halfwidth-punctuation",
        "changed-number",
        "sv-quotes",
    ]),
    Kind::translation(
        "empty",
        &["empty-translation"],
        Edit::By(|said| {
            let value = said.plain()?;
            said.is_sentence()
                .then(|| said.text.replacen(value, "{ \"\" }", 1))
        }),
    ),
    Kind::translation(
        "final mark lost",
        &["end-punctuation"],
        Edit::By(|said| end(said, "")),
    ),
    Kind::translation(
        "question instead of statement",
        &["end-punctuation"],
        Edit::By(|said| end(said, if said.locale == "sv-SE" { "?" } else { "？" })),
    ),
];

fn end(said: &Said<'_>, mark: &str) -> Option<String> {
    let rest = said
        .text
        .strip_suffix('.')
        .or_else(|| said.text.strip_suffix('。'))?;
    let letter = rest.ends_with(|c: char| c.is_alphabetic());
    (said.is_sentence() && letter).then(|| format!("{rest}{mark}"))
}

/// Puts a sentence of the source behind the translation, in place of its own.
fn half(said: &Said<'_>) -> Option<String> {
    let value = said.plain()?;
    let (_, source) = said.source.split_once(" = ")?;
    let stop = if said.locale == "sv-SE" { ". " } else { "。" };
    let (first, _) = value.split_once(stop)?;
    let (_, second) = source.split_once(". ")?;
    let plain = !second.contains(['{', '[', '*', '`', '\n']);
    (plain && second.split(' ').count() >= 6 && !first.contains("](")).then(|| {
        said.text
            .replacen(value, &format!("{first}{stop}{second}"), 1)
    })
}
