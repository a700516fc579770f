//! Variables, terms, functions and selections.

use super::{Edit, Kind, Said};

pub(super) static ALL: &[Kind] = &[
    Kind::translation(
        "variable lost",
        &["missing-variable"],
        Edit::By(lose_variable),
    ),
    Kind::translation(
        "variable renamed",
        &["unknown-variable", "missing-variable"],
        Edit::Swap(
            &[
                ("$button }", "$knapp }"),
                ("$item }", "$post }"),
                ("$count }", "$antal }"),
            ],
            &[
                ("$button }", "$btn }"),
                ("$item }", "$items }"),
                ("$count }", "$number }"),
            ],
        ),
    )
    .also(&["variable-in-some-variants"]),
    Kind::translation(
        "variable that nothing gives",
        &["unknown-variable"],
        Edit::Swap(
            &[("Välj ", "Välj { $extra } ")],
            &[("選取", "選取{ $extra }")],
        ),
    ),
    Kind::translation(
        "braces of a variable lost",
        &["missing-variable"],
        Edit::Swap(
            &[("{ $button }", "$button"), ("{ $item }", "$item")],
            &[("{ $button }", "$button"), ("{ $item }", "$item")],
        ),
    )
    .also(&["zh-latin-spacing"]),
    Kind::translation(
        "braces of a variable made full-width",
        &["missing-variable"],
        Edit::Swap(
            &[("{ $button }", "｛ $button ｝"), ("{ $item }", "｛$item｝")],
            &[("{ $button }", "｛$button｝"), ("{ $item }", "｛ $item ｝")],
        ),
    )
    .also(&["zh-space-at-fullwidth", "zh-latin-spacing"]),
    Kind::translation(
        "term replaced by a common word",
        &["missing-term"],
        Edit::Swap(
            &[
                ("{ -product-azure }-prenumeration", "tjänsteprenumeration"),
                ("{ -product-azure }", "tjänsten"),
                ("{ -product-office }-", "tjänste"),
                ("{ -portal-azure }", "portalen"),
            ],
            &[
                ("{ -product-azure }", "服務"),
                ("{ -product-office }", "服務"),
                ("{ -tenant }", "帳戶"),
            ],
        ),
    )
    .also(&["zh-latin-spacing", "partly-untranslated"]),
    Kind::translation(
        "term typed by hand",
        &["hardcoded-term"],
        Edit::Same(&[
            ("{ -product-azure }", "Azure"),
            ("{ -product-office }", "Office 365"),
            ("{ -product-m365 }", "Microsoft 365"),
        ]),
    )
    .also(&["missing-term"]),
    Kind::translation(
        "id of a term translated",
        &["unknown-term"],
        Edit::Swap(
            &[
                ("{ -product-azure }", "{ -produkt-azure }"),
                ("{ -tenant", "{ -klient"),
            ],
            &[
                ("{ -product-azure }", "{ -chanpin-azure }"),
                ("{ -product-office }", "{ -office }"),
                ("{ -tenant }", "{ -tennant }"),
            ],
        ),
    )
    .also(&["missing-term", "syntax-error", "missing-message"])
    .whole(),
    Kind::translation(
        "form of a term translated",
        &["unknown-term-argument"],
        Edit::Swap(
            &[("\"definite\"", "\"bestämd\""), ("\"short\"", "\"kort\"")],
            &[
                ("\"short\"", "\"簡稱\""),
                ("{ -tenant }", "{ -tenant(form: \"definite\") }"),
            ],
        ),
    ),
    Kind::translation(
        "id of a message translated",
        &["unknown-message-reference"],
        Edit::Swap(
            &[("{ service-desk }", "{ servicedesk }")],
            &[("{ service-desk }", "{ service }")],
        ),
    )
    .whole(),
    Kind::translation(
        "function dropped",
        &["changed-function"],
        Edit::Same(&[("DATETIME($day, dateStyle: \"long\")", "$day")]),
    ),
    Kind::translation(
        "option of a function changed",
        &["changed-function"],
        Edit::Same(&[("dateStyle: \"long\"", "dateStyle: \"short\"")]),
    ),
    Kind::translation(
        "name of a function translated",
        &["invalid-function"],
        Edit::Swap(&[("DATETIME", "DATUM")], &[("DATETIME", "RIQI")]),
    )
    .also(&["changed-function", "missing-variable"]),
    Kind::translation(
        "plural variant lost",
        &["missing-plural"],
        Edit::Swap(
            &[
                ("[one] En användare", "[two] En användare"),
                ("[one] En tjänst", "[many] En tjänst"),
            ],
            &[],
        ),
    )
    .also(&["surplus-plural"]),
    Kind::translation(
        "surplus plural variant",
        &["surplus-plural"],
        Edit::By(add_plural),
    )
    .also(&["variable-in-some-variants"]),
    Kind::translation(
        "another variable decides",
        &["changed-selector", "unknown-variable"],
        Edit::Swap(
            &[
                ("{ $count ->", "{ $antal ->"),
                ("{ $account ->", "{ $konto ->"),
            ],
            &[("{ $account ->", "{ $role ->")],
        ),
    )
    .also(&[
        "missing-variable",
        "printed-key",
        "missing-variant",
        "variable-in-some-variants",
    ]),
    Kind::translation(
        "variant without the variable",
        &["variable-in-some-variants", "missing-variable"],
        Edit::Swap(
            &[
                ("*[other] { $count } tjänster", "*[other] Flera tjänster"),
                ("*[other] { $count } användare", "*[other] Flera användare"),
            ],
            &[
                ("有 { $count } 項", "有幾項"),
                ("已有 { $count } 位", "已有幾位"),
            ],
        ),
    ),
    Kind::translation(
        "key of a variant translated",
        &["missing-variant", "missing-plural"],
        Edit::Swap(&[("[one]", "[en]"), ("[guest]", "[gäst]")], &[]),
    )
    .also(&["surplus-plural"]),
    Kind::translation(
        "placeable left open",
        &["syntax-error"],
        Edit::Same(&[("{ $button }", "{ $button"), ("{ $item }", "{ $item")]),
    )
    .elsewhere(&["missing-message"]),
    Kind::translation(
        "private-use character",
        &["reserved-token"],
        Edit::Swap(&[(" och ", " \u{100000} ")], &[("，", "\u{100001}")]),
    )
    .also(&["invisible-character"]),
];

fn lose_variable(said: &Said<'_>) -> Option<String> {
    if said.text.contains("->") || !said.is_sentence() {
        return None;
    }
    let from = said.text.find("{ $")?;
    let end = from + said.text[from..].find('}')? + 1;
    let variable = &said.text[from..end];
    (said.text.matches(variable).count() == 1).then(|| {
        said.text
            .replace(variable, if said.locale == "sv-SE" { "den" } else { "它" })
    })
}

fn add_plural(said: &Said<'_>) -> Option<String> {
    match said.locale {
        "sv-SE" if said.text.contains("[one]") => Some(
            said.text
                .replace("        [one]", "        [few] Några få.\n        [one]"),
        ),
        "zh-TW" if said.text.contains("{ $count }") => said.with(|value| {
            let value = value.trim();
            format!(" {{ $count ->\n        [one] {value}\n       *[other] {value}\n    }}")
        }),
        _ => None,
    }
}
