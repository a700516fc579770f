//! A translation that is the same as its source.

use crate::check::names::{Names, WORDS};
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts;
use crate::syntax::fluent::{Element, Expression, Pattern};
use crate::text::prose;
use crate::text::script::is_wide;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("untranslated"),
    docs: include_str!("../../../docs/rules/untranslated.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = &part.source else { return };
    // Names of products stand in terms, and patterns of the chrome may need no word.
    if part.pair.own.entry.term || part.pair.own.entry.id.starts_with("chrome-") {
        return;
    }
    let words = || {
        let text = facts::prose(source.pattern);
        let names = &context.project.settings.names;
        let label = part.pair.own.entry.id.starts_with("label-");
        let speaks = || says_something(&text) && !is_name_elsewhere(context.names, &text);
        words_left(&text, names) && (label || speaks())
    };
    if part.is_as_source && words() {
        let locale = &part.pair.catalog.locale;
        sink.report(part.span(), format!("`{}` is the same in {locale} as in the source", part.name()))
            .related(source.span, "the source")
            .help("translate it; a name that stays the same belongs to `names: { keep: […] }` in stegvis.yaml");
    }
}

/// Tells whether two patterns have the same texts around the same placeables.
pub(in crate::check) fn is_same(a: &Pattern, b: &Pattern) -> bool {
    let alike = |pair: (&Element, &Element)| match pair {
        (Element::Text(a, _), Element::Text(b, _)) => a == b,
        (Element::Placeable(a, _), Element::Placeable(b, _)) => same_expression(a, b),
        _ => false,
    };
    a.elements.len() == b.elements.len() && a.elements.iter().zip(&b.elements).all(alike)
}

fn same_expression(a: &Expression, b: &Expression) -> bool {
    match (a, b) {
        (Expression::Select(x, _, a), Expression::Select(y, _, b)) => {
            let variants = a
                .iter()
                .zip(b.iter())
                .all(|(a, b)| a.key == b.key && is_same(&a.pattern, &b.pattern));
            a.len() == b.len() && same_expression(x, y) && variants
        }
        (Expression::Variable(a), Expression::Variable(b))
        | (Expression::String(a), Expression::String(b))
        | (Expression::Number(a), Expression::Number(b))
        | (Expression::Term(a, _), Expression::Term(b, _))
        | (Expression::Message(a, _), Expression::Message(b, _)) => a == b,
        (Expression::TermAttribute(a), Expression::TermAttribute(b)) => a.id == b.id,
        (Expression::Function(a), Expression::Function(b)) => a.name == b.name,
        _ => false,
    }
}

/// Words that stand inside names without a capital.
const IN_NAMES: &[&str] = &["for", "of", "and", "as", "version"];

/// Tells whether a text is more than a name: a single word, a few words with capitals, or the name of something in a program can be
/// the same in every language.
fn says_something(text: &str) -> bool {
    // What a platform keeps from translators, or takes from the product, is taken out.
    if is_program(text) {
        return false;
    }
    let text = prose::bare(text);
    if text.contains(is_wide) {
        return true;
    }
    let words = text.split_whitespace();
    let words = words.filter(|word| is_plain(word));
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let words: Vec<&str> = words.collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let small = |word: &&str| IN_NAMES.contains(word);
    let named = words.first().is_some_and(&capital)
        && words.iter().all(|word| capital(word) || small(word));
    let name = words.len() < 2 || named && words.len() <= WORDS;
    !(name || is_way(&text) || is_data(&text) || is_command(&text))
}

/// Tells whether a text is a line of a program, as pages of MDX begin with.
fn is_program(text: &str) -> bool {
    let text = text.trim_start();
    let import = text.strip_prefix("import ");
    let export = text.strip_prefix("export ");
    import.is_some_and(|rest| rest.contains(" from ") || rest.starts_with(['"', '\'']))
        || export.is_some_and(|rest| rest.contains('='))
}

/// Tells whether the source writes the same words with capitals in the middle of a sentence: the text is a name in which capitals were forgotten.
fn is_name_elsewhere(names: &Names<'_>, text: &str) -> bool {
    let text = text.split(" (").next().unwrap_or(text).trim();
    let capital = |word: &str| {
        let mut chars = word.chars();
        let first = chars.next().into_iter().flat_map(char::to_uppercase);
        first.chain(chars).collect::<String>()
    };
    let words: Vec<String> = text.split_whitespace().map(capital).collect();
    let name = words.join(" ");
    if words.len() < 2 || words.len() > WORDS || name == text {
        return false;
    }
    names.has(&name)
}

/// Tells whether a text is a way through menus: `System > Storage > Configure Storage Sense`.
fn is_way(text: &str) -> bool {
    let upper = |stop: &str| stop.trim().starts_with(char::is_uppercase);
    let short = |stop: &str| stop.split_whitespace().count() <= WORDS;
    text.contains(" > ") && text.split(" > ").all(|stop| upper(stop) && short(stop))
}

/// Tells whether a text is a record of data: fields between bars, keys with values.
fn is_data(text: &str) -> bool {
    const FIELDS: usize = 3;
    let value = |word: &&str| {
        let pair = word.split_once('=');
        pair.is_some_and(|(key, value)| !key.is_empty() && !value.is_empty())
    };
    text.split_whitespace().filter(value).count() >= FIELDS
}

/// Tells whether at least half the words of a text are written as in commands and records: `net stop -force`, `A7,desk`.
fn is_command(text: &str) -> bool {
    let option = |word: &str| {
        let name = word.strip_prefix(['-', '+']);
        name.is_some_and(|name| name.starts_with(char::is_alphabetic))
    };
    let joined = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.contains(['\\', '_', '=', ','])
    };
    let written = |word: &&str| option(word) || joined(word);
    let words = || {
        let words = text.split_whitespace();
        words.filter(|word| word.contains(char::is_alphanumeric))
    };
    words().filter(written).count() * 2 >= words().count()
}

/// Tells whether a word is one of a language: `macOS`, `w81-turn-on`, `OK` and `app.exe` are not.
pub(super) fn is_plain(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let letter = |c: char| c.is_alphabetic() || "-’'".contains(c);
    let inner = |c: char| c.is_uppercase();
    word.chars().count() > 1 && word.chars().all(letter) && !word.chars().skip(1).any(inner)
}

/// Tells whether anything that could be translated is left of a text when its names are taken out.
fn words_left(text: &str, names: &[String]) -> bool {
    let mut rest = text.to_owned();
    for name in names {
        rest = rest.replace(name.as_str(), " ");
    }
    rest.split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().count() > 1)
}
