//! A final mark that is missing in a translation, or of another kind than the source's.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::{Kind, Line};
use crate::text::language;

pub(super) static RULE: Rule = Rule {
    code: Code::note("end-punctuation"),
    docs: include_str!("../../../docs/rules/end-punctuation.md"),
    run: Run::Part(run),
};

/// What a text ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// A full stop, or an ellipsis.
    Stop,
    Question,
    Exclamation,
    Colon,
    /// No mark.
    Nothing,
}

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = part.sentence_source() else {
        return;
    };
    let (Some(theirs), Some(own)) = (
        source.facts.writing.lines.first(),
        part.facts.writing.lines.first(),
    ) else {
        return;
    };
    let (Some((wanted, _)), Some((stands, at))) = (end(theirs), end(own)) else {
        return;
    };
    if wanted == stands {
        return;
    }
    let abbreviated = wanted == End::Stop
        && (is_abbreviation(theirs) || stands == End::Nothing && !is_sentence(theirs));
    // How often a language raises its voice is its own affair: Swedish and Chinese do so less than English.
    let statements = [wanted, stands]
        .iter()
        .all(|end| matches!(end, End::Stop | End::Exclamation));
    // A sentence of the source that lacks its stop is the writer's slip, and the translation is right.
    let unended = wanted == End::Nothing && stands == End::Stop && is_long(theirs);
    let shortened = wanted == End::Nothing && stands == End::Stop && is_abbreviation(own);
    if statements || abbreviated || unended || shortened {
        return;
    }
    let locale = &part.pair.catalog.locale;
    let marks = language::of(locale).ends;
    let mark = match wanted {
        End::Stop => Some(marks[0]),
        End::Question => Some(marks[1]),
        End::Exclamation => Some(marks[2]),
        End::Colon => Some(marks[3]),
        End::Nothing => None,
    };
    let name = part.name();
    let (message, help) = match (mark, stands) {
        (Some(mark), End::Nothing) => (
            format!("`{name}` does not end with “{mark}” in {locale}"),
            "end it as the source ends",
        ),
        (Some(mark), _) => (
            format!(
                "`{name}` ends with “{}” in {locale}, not with “{mark}”",
                own.glyphs[at].c
            ),
            "end it as the source ends, or say why it is meant",
        ),
        (None, _) => (
            format!(
                "`{name}` ends with “{}” in {locale}, and the source with no mark",
                own.glyphs[at].c
            ),
            "take the mark out: what has none is a heading or a name",
        ),
    };
    let found = sink.report(own.span(at..at + 1), message);
    found.help(help);
    match (mark, stands) {
        (Some(mark), End::Nothing) => found.suggest(own.span(at + 1..at + 1), mark),
        (Some(mark), _) => found.suggest(own.span(at..at + 1), mark),
        (None, _) => found.suggest(own.span(at..at + 1), ""),
    };
}

/// Returns what a text ends with, and the position of its last character; nothing where a placeable or code decides.
fn end(line: &Line<'_>) -> Option<(End, usize)> {
    let mut at = line.before(line.glyphs.len())?;
    let last = at;
    loop {
        let glyph = &line.glyphs[at];
        match glyph.kind {
            Kind::Word => {}
            // Whether a value ends with a mark is not known; the title of a page has none.
            Kind::Placeable => return None,
            _ => return Some((End::Nothing, last)),
        }
        if let Some(bracket) = destination(line, at) {
            at = line.before(bracket)?;
            continue;
        }
        return Some(match glyph.c {
            // What follows, or whether anything does, is not known.
            ';' | '；' => return None,
            '.' | '。' | '．' | '…' | '⋯' | '।' | '۔' => (End::Stop, at),
            '?' | '？' | '؟' => (End::Question, at),
            '!' | '！' => (End::Exclamation, at),
            // The form for vertical text is told as such.
            ':' | '：' | '︰' => (End::Colon, at),
            // Behind the mark, a quotation or bracket may close, and what nobody sees may stand.
            ')' | '）' | '”' | '"' | '’' | '」' | '』' | '〉' | '》' | ' ' | '\u{200B}' => {
                at = line.before(at)?;
                continue;
            }
            _ => (End::Nothing, last),
        });
    }
}

/// Returns where the destination of a link begins that ends at a position, with its bracket: of one that Markdown does not read as a link because
/// something stands in its words that a platform replaces, `[Ask [!INCLUDE [us](us.md)] here.](forum)`.
fn destination(line: &Line<'_>, at: usize) -> Option<usize> {
    if line.word(Some(at)) != Some(')') {
        return None;
    }
    let inner = |at: &usize| line.word(Some(*at)).is_some_and(|c| c != '(' && c != ' ');
    let open = (0..at).rev().find(|at| !inner(at))?;
    let bracket = line.before(open)?;
    (line.word(Some(open)) == Some('(') && line.word(Some(bracket)) == Some(']')).then_some(bracket)
}

/// Tells whether the stop at the end belongs to an abbreviation.
fn is_abbreviation(line: &Line<'_>) -> bool {
    let text = line.text(0..line.glyphs.len());
    let word = text
        .trim_end_matches(['.', '…', ')'])
        .rsplit([' ', '￼'])
        .next()
        .unwrap_or("");
    let short = word.chars().count() < 2 || word.contains('.');
    short
        || matches!(
            word,
            "etc" | "Inc" | "Ltd" | "Corp" | "Co" | "No" | "Jr" | "osv" | "mfl" | "dyl"
        )
}

/// Tells whether a text that ends without a mark is a sentence all the same: no heading has so many small words.
fn is_long(line: &Line<'_>) -> bool {
    const WORDS: usize = 5;
    let text = line.text(0..line.glyphs.len());
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    text.split_whitespace().filter(small).count() >= WORDS
}

/// Tells whether a text is long enough to be a sentence, and not a name with a stop.
fn is_sentence(line: &Line<'_>) -> bool {
    line.text(0..line.glyphs.len()).split_whitespace().count() > 2 || line.has.han
}
