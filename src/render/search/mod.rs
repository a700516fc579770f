//! What a site can be searched for: a script file for each index, with about a kilobyte a page, whatever the length of the page.
//!
//! A page is sketched when it is made, so that no tree has to stay. Which of its words are worth their bytes is decided when all are
//! there: those that a page says often and few others say. Where a script puts no spaces between words, pairs of characters stand for
//! words, and are written with what is around them, so that any part of a longer word is found.

mod kept;
mod words;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use self::kept::{Mark as UnitMark, Word, Words};
use self::words::{Divided, Weights, fold, join};
use super::address::Ending;
use crate::tree::{self, Block, Inline, Kind, Mark, Page, Role, walk};

/// Bytes of a page in the index.
const BYTES: usize = 960;
/// Bytes of its headings beyond which no more are listed.
const HEADINGS: usize = 420;
/// Bytes that its words have at least.
const WORDS: usize = 240;
/// Bytes that are not worth looking for another word.
const SPARE: usize = 40;
/// Bytes of words that are kept until all pages are known.
const KEPT: usize = 2_400;
/// How much more the name of a button or field says than a word of the text.
const LABEL: u32 = 3;
/// What is remembered of a page.
#[derive(Debug)]
pub struct Sketch {
    path: String,
    /// Title, and what the page says about itself.
    head: [String; 2],
    parts: Vec<Part>,
    words: Words,
}

/// What stands under one heading, or before the first.
#[derive(Debug, Default)]
struct Part {
    anchor: String,
    title: String,
    /// How many words of the page stand here.
    words: usize,
}

/// Notes what a page can be found by.
pub fn sketch(page: &Page) -> Sketch {
    let (mut parts, mut texts) = (vec![Part::default()], vec![String::new()]);
    let mut labels = String::new();
    for block in page
        .blocks
        .iter()
        .filter(|block| block.role != Role::Banner)
    {
        if let (Kind::Heading(_, title), Some(anchor)) = (&block.kind, block.anchors.first()) {
            parts.push(Part {
                anchor: anchor.clone(),
                title: tree::plain(title),
                words: 0,
            });
            // A title is listed, not divided into words.
            push_line(title, &mut String::new(), &mut labels);
            texts.push(String::new());
        } else if let Some(text) = texts.last_mut() {
            push(block, text, &mut labels);
        }
    }
    let mut weights = Weights::with_room(texts.iter().map(String::len).sum());
    let divided: Vec<Divided<'_>> = texts
        .iter()
        .map(|text| Divided::of(text, &mut weights))
        .collect();
    weights.add(&labels, LABEL);
    let mut words = Words::default();
    for (part, divided) in parts.iter_mut().zip(&divided) {
        let before = words.len();
        divided.write(&mut weights, &mut words);
        part.words = words.len() - before;
    }
    if let Some(kept) = words.keep_best(KEPT) {
        let mut kept = kept.into_iter();
        for part in &mut parts {
            part.words = kept.by_ref().take(part.words).filter(|kept| *kept).count();
        }
    }
    Sketch {
        path: format!("{}{}", page.path, Ending::Html.suffix()),
        head: [page.name.clone(), page.description.clone()],
        parts,
        words,
    }
}

/// Writes the index of these pages; `prefix` is the folder it stands in, from that of the locale.
pub fn script(sketches: &BTreeMap<String, Sketch>, prefix: &str) -> String {
    let mut known: FxHashMap<UnitMark, u32> = FxHashMap::default();
    let mut own: Vec<UnitMark> = Vec::new();
    for sketch in sketches.values() {
        own.clear();
        own.extend(sketch.words.iter().flat_map(|word| word.marks));
        own.sort_unstable();
        own.dedup();
        for unit in &own {
            *known.entry(*unit).or_default() += 1;
        }
    }
    let pages = u32::try_from(sketches.len()).unwrap_or(u32::MAX);
    let mut text = "self.stegvisPages=[\n".to_owned();
    let all: Vec<&Sketch> = sketches.values().collect();
    let rows = all
        .par_iter()
        .map(|sketch| row(sketch, prefix, &known, pages));
    for row in rows.collect::<Vec<_>>() {
        text.push_str(&row);
        text.push_str(",\n");
    }
    text.push_str("];\n");
    text
}

fn row(sketch: &Sketch, prefix: &str, known: &FxHashMap<UnitMark, u32>, pages: u32) -> String {
    let [name, about] = &sketch.head;
    let path = sketch.path.strip_prefix(prefix).unwrap_or(&sketch.path);
    let mut left = BYTES.saturating_sub(name.len() + about.len() + path.len() + 12);
    let mut headings = HEADINGS;
    // A heading without room of its own gives its words to the one before it.
    let mut rows: Vec<&Part> = Vec::new();
    let mut words = sketch.words.iter();
    let mut all: Vec<(usize, Word<'_>)> = Vec::with_capacity(sketch.words.len());
    for part in &sketch.parts {
        let size = part.title.len() + part.anchor.len() + 10;
        if rows.is_empty() || size <= headings {
            if !rows.is_empty() {
                headings -= size;
                left = left.saturating_sub(size);
            }
            rows.push(part);
        }
        let own = words.by_ref().take(part.words);
        all.extend(own.map(|word| (rows.len() - 1, word)));
    }
    let rarity = |word: &Word<'_>| {
        let mark = |mark| (pages * 2 / known.get(mark).copied().unwrap_or(1).max(1)).ilog2() + 1;
        word.marks.iter().map(mark).max().unwrap_or(0)
    };
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_cached_key(|at| Reverse(all[*at].1.weight * rarity(&all[*at].1)));
    let room = left.max(WORDS);
    let (mut left, mut chosen) = (room, vec![false; all.len()]);
    let mut written;
    loop {
        let before = left;
        for at in &order {
            let size = all[*at].1.text.len() + 1;
            if !chosen[*at] && size <= left {
                left -= size;
                chosen[*at] = true;
            }
        }
        written = vec![String::new(); rows.len()];
        for ((at, word), _) in all.iter().zip(&chosen).filter(|(_, chosen)| **chosen) {
            join(&mut written[*at], word.text);
        }
        // Stretches that overlap are written as one: there may be room for more.
        left = room.saturating_sub(written.iter().map(String::len).sum());
        if left == before || left < SPARE {
            break;
        }
    }
    let titles = rows.iter().map(|part| part.title.as_str()).enumerate();
    let texts = titles.zip(written).map(|((at, title), words)| match at {
        0 => format!("{name}\n{about}{words}"),
        _ => format!("{title}\n{}", words.trim_start()),
    });
    let places = rows.iter().enumerate().map(|(at, part)| match at {
        0 => path.to_owned(),
        _ => format!("#{}", part.anchor),
    });
    let parts = texts.zip(places);
    serde_json::to_string(&parts.collect::<Vec<_>>()).unwrap_or_default()
}

/// Adds what a block says, folded, each text in a line of its own, and the labels in it once more.
fn push(block: &Block, out: &mut String, labels: &mut String) {
    walk(
        std::slice::from_ref(block),
        &mut |block| match &block.kind {
            Kind::Heading(_, text) | Kind::Paragraph(text) => push_line(text, out, labels),
            Kind::Code(_, code) => fold(code, out),
            Kind::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    push_line(cell, out, labels);
                }
            }
            _ => {}
        },
    );
}

fn push_line(text: &[Inline], out: &mut String, labels: &mut String) {
    push_folded(text, out, labels);
    out.push('\n');
}

fn push_folded(text: &[Inline], out: &mut String, labels: &mut String) {
    for inline in text {
        match inline {
            Inline::Text(part) | Inline::Code(part) => fold(part, out),
            Inline::Mark(Mark::Label, label) => {
                let start = out.len();
                push_folded(label, out, labels);
                labels.push_str(&out[start..]);
                labels.push('\n');
            }
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link(_, inner)
            | Inline::Mark(_, inner) => push_folded(inner, out, labels),
            Inline::Image(image) => fold(&image.alt, out),
            Inline::Html(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use crate::source::Span;

    fn page(locale: &str, title: &str, texts: &[&str]) -> Page {
        let paragraph = |text: &&str| {
            let text = vec![Inline::Text((*text).to_owned())];
            Block::new(Kind::Paragraph(text))
        };
        Page {
            id: "a".into(),
            path: "a".into(),
            locale: Locale::new(locale).unwrap(),
            title: Vec::new(),
            name: title.into(),
            description: String::new(),
            name_lang: None,
            blocks: texts.iter().map(paragraph).collect(),
            fallbacks: 0,
            stale: 0,
            absent: Vec::new(),
            version: String::new(),
            origin: Span::default(),
        }
    }

    fn index(pages: &[Page]) -> String {
        let sketches = pages.iter().enumerate();
        let sketches = sketches.map(|(at, page)| (format!("{at:04}"), sketch(page)));
        script(&sketches.collect(), "")
    }

    #[test]
    fn words_are_folded_and_stand_once() {
        let page = page(
            "sv-SE",
            "Öppna",
            &["Öppna ＡＢＣ-filen. öppna den igen", "filen"],
        );
        assert_eq!(
            index(&[page]),
            "self.stegvisPages=[\n[[\"Öppna\\n öppna abc filen den igen\",\"a.html\"]],\n];\n"
        );
    }

    #[test]
    fn a_word_without_spaces_around_it_stays_whole() {
        let texts = ["使用帳戶之前，請先登入。", "您的訂用帳戶會連結至目錄。"];
        let index = index(&[page("zh-TW", "連結", &texts)]);
        assert!(index.contains("訂用帳戶"), "{index}");
    }

    #[test]
    fn a_heading_is_a_place_to_go_to() {
        let mut page = page("en", "A", &["one", "two"]);
        let heading = Kind::Heading(2, vec![Inline::Text("Head".into())]);
        let anchors = vec!["head".to_owned()];
        let heading = Block {
            anchors,
            ..Block::new(heading)
        };
        page.blocks.insert(1, heading);
        assert_eq!(
            index(&[page]),
            "self.stegvisPages=[\n[[\"A\\n one\",\"a.html\"],[\"Head\\ntwo\",\"#head\"]],\n];\n"
        );
    }

    #[test]
    fn long_pages_keep_what_sets_them_apart() {
        let usual: Vec<String> = (0..4_000).map(|at| format!("usual{at}")).collect();
        let pages = (0..9).map(|at| {
            let own = format!("unlike{at} unlike{at} {}", usual.join(" "));
            page("en", "A", &[&own])
        });
        let index = index(&pages.collect::<Vec<_>>());
        assert!(index.len() < 9 * 1_024, "{}", index.len());
        assert!((0..9).all(|at| index.contains(&format!("unlike{at}"))));
    }
}
