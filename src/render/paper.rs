//! How much paper a checklist takes: an estimate, made without setting a single letter.
//!
//! It assumes A4 upright, the built-in style for print, and letters of a usual width; full-width characters count as a square.
//! What the style keeps together (a row, a warning, the signatures) is moved to the next page as a whole. A style sheet of the
//! project, another typeface or other margins make it wrong.

use crate::text::script::is_wide;
use crate::tree::{AlertLevel, Block, Inline, Item, Kind, Mark, Page, Role, plain};

/// Size of the text, in points. All measures below are in points, too.
const SIZE: f64 = 10.0;
/// From one line to the next.
const LINE: f64 = 14.0;
/// One millimetre.
const MM: f64 = 72.0 / 25.4;
/// Height of a page between its margins.
const HEIGHT: f64 = (297.0 - 28.0) * MM;
/// Width of a page between its margins.
const WIDTH: f64 = (210.0 - 30.0) * MM;
/// Width of the columns of boxes and numbers, with the space beside the text.
const MARGIN: f64 = 6.2 * SIZE;
/// Share of the width that the responses to challenges take.
const RESPONSE: f64 = 0.32;
/// Height of the line above a table.
const HEAD: f64 = LINE + MM;
/// Height of a line to sign on.
const SIGN: f64 = LINE + 5.0 * MM;
/// Greatest height of a picture, with its margin.
const PICTURE: f64 = 43.0 * MM;
/// Mean width of a letter, in parts of its size.
const LETTER: f64 = 0.52;

/// Estimates how many pages a checklist takes.
pub fn pages(checklist: &Page) -> u32 {
    let mut roll = Roll {
        pages: 1,
        used: 0.0,
        held: 0.0,
    };
    roll.hold(16.0 * 1.25 * lines(&checklist.title, WIDTH / 16.0 * SIZE) + 3.0 * MM);
    let challenges = {
        let mut any = false;
        crate::tree::walk(&checklist.blocks, &mut |block| {
            any |= block.role == Role::Response;
        });
        any
    };
    let signatures = checklist
        .blocks
        .iter()
        .position(|block| block.role == Role::SignOff)
        .unwrap_or(checklist.blocks.len());
    let (sheet, signatures) = checklist.blocks.split_at(signatures);
    for block in sheet {
        self::block(block, challenges, &mut roll);
    }
    roll.place(signatures.iter().map(signature).sum());
    roll.pages
}

/// Pages filled from top to bottom.
struct Roll {
    pages: u32,
    used: f64,
    /// Height of what must stand on one page with what follows.
    held: f64,
}

impl Roll {
    fn hold(&mut self, height: f64) {
        self.held += height;
    }

    /// Places what must not be divided; tells whether it began a page.
    fn place(&mut self, height: f64) -> bool {
        let height = std::mem::take(&mut self.held) + height;
        let begins = self.used > 0.0 && self.used + height > HEIGHT;
        if begins {
            self.pages += 1;
            self.used = 0.0;
        }
        self.used += height;
        while self.used > HEIGHT {
            self.pages += 1;
            self.used -= HEIGHT;
        }
        begins
    }
}

fn block(block: &Block, challenges: bool, roll: &mut Roll) {
    match &block.kind {
        Kind::Heading(2, text) => roll.hold(12.5 * 1.25 * lines(text, WIDTH * 0.8) + 6.5 * MM),
        Kind::Heading(_, text) => roll.hold(11.0 * 1.25 * lines(text, WIDTH * 0.9) + 5.5 * MM),
        Kind::Paragraph(_) if block.role == Role::Pause => roll.hold(height(block, WIDTH)),
        Kind::List(list) if list.items.iter().any(|item| item.task.is_some()) => {
            roll.hold(HEAD);
            for item in &list.items {
                row(item, challenges, roll);
            }
        }
        _ => {
            let names = block.role == Role::Mode && challenges;
            roll.place(height(block, WIDTH) + if names { SIGN } else { 0.0 });
        }
    }
}

/// Places a step, and those inside it as rows of their own. The head of the table stands on each page again.
fn row(item: &Item, challenges: bool, roll: &mut Roll) {
    let responses = if challenges { WIDTH * RESPONSE } else { 0.0 };
    let width = WIDTH - MARGIN - responses;
    let answer = |block: &&Block| {
        let roles = [Role::Response, Role::Input, Role::Verify, Role::Decision];
        challenges && roles.contains(&block.role)
    };
    let inner = |block: &&Block| block.role == Role::Steps;
    let blocks = item.blocks.iter();
    let own = blocks
        .clone()
        .filter(|block| !answer(block) && !inner(block));
    let stop = item.step.as_ref().is_some_and(|step| step.hold);
    let mut own: f64 = own.map(|block| height(block, width)).sum();
    if stop {
        own += SIGN;
    }
    let answers = blocks.clone().filter(answer);
    let answers: f64 = answers.map(|block| height(block, responses - SIZE)).sum();
    // The last text of a row has no space below it.
    let all = (own.max(answers) - MM).max(LINE) + 2.4 * MM;
    if roll.place(all) {
        roll.used += HEAD;
    }
    for block in blocks.filter(inner) {
        if let Kind::List(list) = &block.kind {
            for item in &list.items {
                row(item, challenges, roll);
            }
        }
    }
}

/// Returns the height of a block with the space below it.
fn height(block: &Block, width: f64) -> f64 {
    match &block.kind {
        Kind::Heading(_, text) | Kind::Paragraph(text) => LINE * lines(text, width) + MM,
        Kind::List(list) => {
            let items = list.items.iter().flat_map(|item| &item.blocks);
            items.map(|block| height(block, width - 2.0 * SIZE)).sum()
        }
        Kind::Alert(level, title, inner) => {
            let width = width - 6.0 * MM;
            let inner: f64 = inner.iter().map(|block| height(block, width)).sum();
            let least = if *level >= AlertLevel::Caution {
                LINE
            } else {
                0.0
            };
            LINE * lines(title, width) + inner.max(least) + 7.0 * MM
        }
        Kind::Quote(inner) => inner
            .iter()
            .map(|block| height(block, width - 10.0 * MM))
            .sum(),
        Kind::Image(_) => PICTURE,
        Kind::Code(_, text) | Kind::Verbatim(text) | Kind::Html(text) => {
            LINE * number(text.lines().count()) + 1.6 * SIZE + MM
        }
        Kind::Table(table) => (LINE + 2.4 * MM) * number(1 + table.rows.len()),
        Kind::Rule => LINE,
    }
}

/// Returns the height of the heading of the signatures, or of all of them.
fn signature(block: &Block) -> f64 {
    match &block.kind {
        Kind::List(list) => {
            let one = |item: &Item| {
                let text: f64 = item.blocks.iter().map(|block| height(block, WIDTH)).sum();
                text + SIGN + 3.0 * MM
            };
            list.items.iter().map(one).sum()
        }
        _ => height(block, WIDTH) + 7.5 * MM,
    }
}

/// Returns how many lines a text takes; never none.
fn lines(text: &[Inline], width: f64) -> f64 {
    // Numbers and responses have columns of their own, without the words around them.
    let response = text.iter().find_map(|inline| match inline {
        Inline::Mark(Mark::Response, inner) => Some(inner.as_slice()),
        _ => None,
    });
    let text = match text.first() {
        Some(Inline::Mark(Mark::Number, _)) => &text[1..],
        _ => response.unwrap_or(text),
    };
    let letters = plain(text);
    let set = |c| SIZE * if is_wide(c) { 1.0 } else { LETTER };
    let wide: f64 = letters.chars().map(set).sum();
    (wide / width.max(SIZE)).ceil().max(1.0)
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::{lines, pages};
    use crate::locale::Locale;
    use crate::source::Span;
    use crate::tree::{Block, Inline, Item, Kind, List, Page, Role};

    fn text(text: &str, times: usize) -> Vec<Inline> {
        vec![Inline::Text(text.repeat(times))]
    }

    #[test]
    fn full_width_characters_are_squares() {
        let check = |text: &[Inline], expected: f64| {
            assert!((lines(text, 400.0) - expected).abs() < 0.1, "{text:?}");
        };
        check(&text("", 0), 1.0);
        check(&text("步", 40), 1.0);
        check(&text("步", 41), 2.0);
        check(&text("a", 76), 1.0);
        check(&text("a", 78), 2.0);
    }

    #[test]
    fn steps_fill_pages() {
        let page = |steps: usize, sentence: &str| {
            let item = Item {
                blocks: vec![Block::new(Kind::Paragraph(text(sentence, 1))).role(Role::Sentence)],
                task: Some(false),
                ..Item::default()
            };
            let items = vec![item; steps];
            let list = Kind::List(List { start: None, items });
            pages(&Page {
                id: "a".into(),
                path: "a".into(),
                locale: Locale::new("zh-TW").unwrap(),
                title: text("a", 1),
                name: "a".into(),
                description: String::new(),
                name_lang: None,
                blocks: vec![Block::new(list).role(Role::Steps)],
                fallbacks: 0,
                stale: 0,
                version: String::new(),
                origin: Span::default(),
            })
        };
        assert_eq!(page(1, "Press Start."), 1);
        assert_eq!(page(30, "Press Start."), 1);
        assert_eq!(page(45, "Press Start."), 2);
        assert_eq!(page(30, &"請按下啟動。".repeat(10)), 2);
    }
}
