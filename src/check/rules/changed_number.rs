//! A number that is not the source's.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::Facts;
use crate::facts::writing::Line;
use crate::model::Catalog;
use crate::source::Span;
use crate::text::language::{self, Language};
use crate::text::numeral::{self, Numeral, Numerals, Sign};

pub(super) static RULE: Rule = Rule {
    code: Code::error("changed-number"),
    docs: include_str!("../../../docs/rules/changed-number.md"),
    run: Run::Part(run),
};

/// Characters beyond which a text is no sentence, and each of its numbers is not compared with each of the other's.
const LONG: usize = 10_000;

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = part.sentence_source() else {
        return;
    };
    let digits = |facts: &Facts<'_>| facts.writing.lines.iter().any(|line| line.has.digit);
    if !digits(source.facts) && !digits(part.facts) {
        return;
    }
    let locale = &part.pair.catalog.locale;
    let many = |facts: &Facts<'_>| {
        facts
            .writing
            .lines
            .iter()
            .any(|line| line.glyphs.len() > LONG)
    };
    if many(source.facts) || many(part.facts) {
        return;
    }
    let theirs = Said::of(context, context.project.source(), source.facts);
    let own = Said::of(context, part.pair.catalog, part.facts);
    let raw = |span: Span| context.sources.text(span);
    let mut extra = missing(&own, &theirs, raw(source.pattern.span));
    let missing = missing(&theirs, &own, raw(part.pattern.span));
    // A small number that only one side writes in digits may be a word of the other that is not known here.
    if missing.is_empty() {
        extra.retain(|one| !one.is_small());
    }
    for (wanted, stands) in other_units(&theirs, &own, raw(part.pattern.span)) {
        let unit = stands.unwrap_or("without a unit");
        let message = format!(
            "`{}` says {wanted} {unit} in {locale}, the source {wanted} {}",
            part.name(),
            wanted.unit.unwrap_or("")
        );
        sink.report(part.span(), message)
            .help("write the unit of the source");
    }
    for (at, wanted) in missing.iter().enumerate() {
        let (message, help) = match extra.get(at) {
            Some(stands) => (
                format!(
                    "`{}` says {stands} in {locale}, the source {wanted}",
                    part.name()
                ),
                "write the number of the source, as the locale writes it",
            ),
            None => (
                format!("`{}` does not say {wanted} in {locale}", part.name()),
                "say it as the source does, or say why it is left out",
            ),
        };
        sink.report(part.span(), message).help(help);
    }
    for stands in extra.iter().skip(missing.len()) {
        let message = format!(
            "`{}` says {stands} in {locale}, the source does not",
            part.name()
        );
        sink.report(part.span(), message)
            .help("take the number out, or add it to the source");
    }
}

/// The numbers of a part.
struct Said {
    /// Those of the text itself.
    own: Vec<Numeral>,
    /// Those of its variants and of the terms it uses, and what its words say: it may mean them.
    possible: Numerals,
}

impl Said {
    fn of(context: &Context<'_>, catalog: &Catalog, facts: &Facts<'_>) -> Self {
        let language = language::of(&catalog.locale);
        let names = &context.project.settings.names;
        let mut said = Self {
            own: Vec::new(),
            possible: Numerals::default(),
        };
        for line in &facts.writing.lines {
            let read = read(line, names, language);
            let digits = if line.whole {
                &mut said.own
            } else {
                &mut said.possible.digits
            };
            digits.extend(read.digits);
            said.possible.words.extend(read.words);
        }
        for term in &facts.terms {
            let value = catalog
                .term(term.name)
                .and_then(|term| term.entry.value.as_ref());
            if let Some(value) = value {
                value.texts(&mut |text, _| {
                    said.possible
                        .digits
                        .extend(numeral::read(text, language).digits);
                });
            }
        }
        said
    }

    fn may_say(&self, wanted: &Numeral) -> bool {
        let parts = || parts(wanted);
        self.says(wanted) || parts().is_some_and(|parts| parts.iter().all(|part| self.says(part)))
    }

    fn says(&self, wanted: &Numeral) -> bool {
        let mut digits = self.own.iter().chain(&self.possible.digits);
        let words = &self.possible.words;
        digits.any(|one| one.may_be(wanted))
            || wanted
                .readings
                .iter()
                .any(|reading| words.contains(reading))
    }
}

/// Returns the two numbers of a ratio or a time, which languages also write with a word between them: 1:1, 1 to 1; 21:30, 21 點 30 分.
/// What may be a time in either half of the day is nothing else.
fn parts(numeral: &Numeral) -> Option<[Numeral; 2]> {
    let (one, other) = numeral.text.split_once([':', '：'])?;
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let part = |text: &str, readings: Vec<String>| Numeral {
        text: text.to_owned(),
        sign: Sign::Unknown,
        readings,
        unit: None,
    };
    let first = numeral
        .readings
        .iter()
        .filter_map(|one| one.split_once(':'));
    let first = first.map(|(one, _)| one.to_owned()).collect();
    let certain = numeral.readings.len() == 1;
    (certain && plain(one) && plain(other))
        .then(|| [part(one, first), part(other, vec![other.to_owned()])])
}

fn read(line: &Line<'_>, names: &[String], language: &Language) -> Numerals {
    let mut text = line.text(0..line.glyphs.len());
    for name in names
        .iter()
        .filter(|name| name.contains(|c: char| c.is_ascii_digit()))
    {
        text = text.replace(name.as_str(), "￼");
    }
    numeral::read(&text, language)
}

/// Returns the numbers that one text says and another cannot mean; `raw` is the other as it is written, code and addresses included.
fn missing<'s>(one: &'s Said, other: &Said, raw: &str) -> Vec<&'s Numeral> {
    let mut all: Vec<&Numeral> = Vec::new();
    for wanted in &one.own {
        let told = all.iter().any(|told| told.may_be(wanted));
        // Where the other text has the number with another sign, that one is not what it says.
        let stands = match other.own.iter().any(|one| one.is_opposite(wanted)) {
            true => wanted.stands_signed_in(raw),
            false => wanted.stands_in(raw),
        };
        if !told && !other.may_say(wanted) && !stands {
            all.push(wanted);
        }
    }
    all
}

/// Returns the numbers that both texts say, and the translation with another unit; with none, where the source says per cent.
fn other_units<'s>(
    source: &'s Said,
    own: &Said,
    raw: &str,
) -> Vec<(&'s Numeral, Option<&'static str>)> {
    let mut found = Vec::new();
    let named = SAYS_PERCENT.iter().any(|word| raw.contains(word));
    for wanted in source.own.iter().filter(|one| one.unit.is_some()) {
        let mut same = own.own.iter().filter(|one| one.may_be(wanted)).peekable();
        let Some(first) = same.peek().map(|one| one.unit) else {
            continue;
        };
        let percent = wanted.unit == Some("%") && !named;
        let differs = |one: &Numeral| wanted.has_other_unit(one) || one.unit.is_none() && percent;
        if same.all(differs) {
            found.push((wanted, first));
        }
    }
    found
}

/// Words for per cent that need not stand behind the number.
const SAYS_PERCENT: [&str; 5] = ["%", "％", "procent", "百分", "成"];
