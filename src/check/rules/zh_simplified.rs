//! A simplified character in text of Taiwan.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::text::language;

pub(super) static RULE: Rule = Rule {
    code: Code::error("zh-simplified"),
    docs: include_str!("../../../docs/rules/zh-simplified.md"),
    run: Run::Part(run),
};

/// Languages whose texts have Chinese characters anyway.
const WRITTEN_IN_HAN: [&str; 4] = ["zh", "yue", "ja", "ko"];

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    if !language::is_traditional(locale) {
        return;
    }
    let taiwan = !["HK", "MO"]
        .iter()
        .any(|region| locale.as_str().ends_with(region));
    // What a source that is not in Chinese characters quotes, its translation quotes.
    let quoted = match &part.source {
        Some(source) if !WRITTEN_IN_HAN.contains(&context.project.source().locale.language()) => {
            context.sources.text(source.pattern.span)
        }
        _ => "",
    };
    let mut shown: Vec<String> = Vec::new();
    let faults = Faults::of(part, |line, faults| {
        if !line.has.han {
            return;
        }
        for (at, c) in line.words() {
            let own = match c {
                // Hong Kong and Macao write it, and Big5 of Taiwan has not got it.
                '着' => taiwan.then_some('著'),
                c => language::traditional(c),
            };
            if let Some(own) = own.filter(|_| !quoted.contains(c)) {
                let pair = format!("“{own}” for “{c}”");
                if !shown.contains(&pair) {
                    shown.push(pair);
                }
                faults.add(line, at..at + 1, own);
            }
        }
    });
    if faults.is_empty() {
        return;
    }
    shown.truncate(5);
    let help = format!(
        "write {}, and have the sentence read: it may use other words of the mainland",
        shown.join(", ")
    );
    faults.suggest(part, "simplified characters", &help, sink);
}
