//! How much paper a checklist takes: an estimate, made without setting a single letter.
//!
//! It assumes the built-in style for print, A4 upright where the settings name no paper, and letters of a usual width; full-width
//! characters count as a square. What the style keeps together (a row, a warning and its step, the signatures) is moved to the
//! next page as a whole, under the title of its section. A style sheet of the project, another typeface or other margins make it
//! wrong.

use crate::model::{Paper, Settings};
use crate::text::script::is_wide;
use crate::tree::{Block, Inline, Item, Kind, Mark, Page, Role, plain};

/// Size of the text, in points. All measures below are in points, too.
const SIZE: f64 = 10.0;
/// From one line to the next.
const LINE: f64 = 14.0;
/// One millimetre.
const MM: f64 = 72.0 / 25.4;
/// The margins above and below a page.
const MARGINS: f64 = 28.0 * MM;
/// The margins on both sides of a page.
const SIDES: f64 = 30.0 * MM;
/// Width of the columns of boxes and numbers, with the space beside the text.
const COLUMNS: f64 = 6.7 * SIZE;
/// Share of the width that the responses to challenges take.
const RESPONSE: f64 = 0.32;
/// Space in a row above and below its text, with its line.
const ROW: f64 = 2.4 * MM + 0.75;
/// Height of a line to sign on.
const SIGN: f64 = LINE + 5.0 * MM;
/// Height of a line to write on.
const WRITE: f64 = 6.0 * MM;
/// Width of a line to write on, at least.
const FIELD: f64 = 9.7 * SIZE;
/// Greatest height of a picture, with its margin.
const PICTURE: f64 = 43.0 * MM;
/// Height of the QR code with the space above it.
const CODE: f64 = 25.0 * MM;
/// Mean width of a letter, in parts of its size.
const LETTER: f64 = 0.52;

/// Estimates how many pages a checklist of a project takes.
pub fn estimate(checklist: &Page, settings: &Settings) -> u32 {
    let paper = settings.paper.unwrap_or(Paper::A4);
    pages(checklist, paper, settings.base_url.is_some())
}

/// Estimates how many pages of a paper a checklist takes; with an address, it shows a QR code at its end.
fn pages(checklist: &Page, paper: Paper, address: bool) -> u32 {
    let (wide, high) = paper.size();
    let (mut challenges, mut pauses) = (false, false);
    crate::tree::walk(&checklist.blocks, &mut |block| {
        challenges |= block.role == Role::Response;
        pauses |= block.role == Role::Pause;
    });
    let mut roll = Roll {
        height: high * MM - MARGINS,
        width: wide * MM - SIDES,
        challenges,
        head: 0.5 * MM + if challenges || pauses { LINE } else { 0.0 },
        pages: 1,
        used: 0.0,
        held: 0.0,
        title: 0.0,
        titled: false,
    };
    roll.hold(16.0 * 1.25 * lines(&checklist.title, roll.width / 16.0 * SIZE) + 3.0 * MM);
    let signatures = checklist
        .blocks
        .iter()
        .position(|block| block.role == Role::SignOff)
        .unwrap_or(checklist.blocks.len());
    let (sheet, signatures) = checklist.blocks.split_at(signatures);
    for block in sheet {
        roll.block(block);
        roll.titled = matches!(block.kind, Kind::Heading(..));
    }
    roll.place(
        signatures
            .iter()
            .map(|block| signature(block, roll.width))
            .sum(),
    );
    roll.place(if address { CODE } else { 5.0 * MM + LINE });
    roll.pages
}

/// Pages filled from top to bottom.
struct Roll {
    /// Height of a page between its margins.
    height: f64,
    /// Width of a page between its margins.
    width: f64,
    /// Whether responses have a column.
    challenges: bool,
    /// Height of the names of the columns.
    head: f64,
    pages: u32,
    used: f64,
    /// Height of what must stand on one page with what follows.
    held: f64,
    /// Height of the title that stands above the rows on each page.
    title: f64,
    /// Whether a title was the last that was held.
    titled: bool,
}

impl Roll {
    fn hold(&mut self, height: f64) {
        self.held += height;
    }

    /// Places what must not be divided; tells whether it began a page.
    fn place(&mut self, height: f64) -> bool {
        let height = std::mem::take(&mut self.held) + height;
        let begins = self.used > 0.0 && self.used + height > self.height;
        if begins {
            self.pages += 1;
            self.used = 0.0;
        }
        self.used += height;
        while self.used > self.height {
            self.pages += 1;
            self.used -= self.height;
        }
        begins
    }

    fn block(&mut self, block: &Block) {
        let width = self.width;
        match &block.kind {
            Kind::Heading(level, text) => {
                let size = if *level == 2 { 12.5 } else { 11.0 };
                // Right below another title there is less space.
                let space = if self.titled { 2.0 } else { 5.0 };
                self.title = size * 1.25 * lines(text, width / size * SIZE);
                self.hold(self.title + space * MM);
            }
            Kind::List(list) if list.items.iter().any(|item| item.task.is_some()) => {
                if self.held > 0.0 {
                    self.hold(self.head);
                }
                for item in &list.items {
                    self.row(item);
                }
            }
            _ if matches!(block.role, Role::Banner | Role::Mode) => {
                let names = block.role == Role::Mode && self.challenges;
                self.place(height(block, width) + if names { SIGN } else { 0.0 });
            }
            // Rows that stay with the next.
            _ => self.hold(height(block, width - SIZE) - MM + ROW),
        }
    }

    /// Places a step, and those inside it as rows of their own.
    fn row(&mut self, item: &Item) {
        let responses = if self.challenges {
            self.width * RESPONSE
        } else {
            0.0
        };
        let width = self.width - COLUMNS - responses;
        let answer = |block: &&Block| {
            let roles = [Role::Response, Role::Input, Role::Verify, Role::Decision];
            self.challenges && roles.contains(&block.role)
        };
        let is_inner = |block: &Block| matches!(block.role, Role::Steps | Role::First);
        let blocks = item.blocks.iter();
        let own = blocks
            .clone()
            .filter(|block| !answer(block) && !is_inner(block));
        let mut own: f64 = own.map(|block| part(block, item, width)).sum();
        if item.step.as_ref().is_some_and(|step| step.hold) {
            own += SIGN;
        }
        let answers = blocks.clone().filter(answer);
        let answers: f64 = answers
            .map(|block| part(block, item, responses - SIZE))
            .sum();
        // The last text of a row has no space below it.
        let all = (own.max(answers) - MM).max(LINE) + ROW;
        if self.place(all) {
            self.used += self.title + self.head;
        }
        for block in blocks.filter(|block| is_inner(block)) {
            match &block.kind {
                Kind::List(list) => list.items.iter().for_each(|item| self.row(item)),
                _ => self.block(block),
            }
        }
    }
}

/// Returns the height of a part of a step with the space below it.
fn part(block: &Block, item: &Item, width: f64) -> f64 {
    let secret = || {
        let input = item.step.as_ref().and_then(|step| step.input);
        input == Some(crate::tree::Input::Secret)
    };
    match (&block.kind, block.role) {
        (Kind::Paragraph(text), Role::Verify | Role::Input)
            if block.role == Role::Verify || !secret() =>
        {
            let beside = lines(text, width - FIELD) < 1.5;
            let above = if beside {
                0.0
            } else {
                LINE * lines(text, width) + 2.0
            };
            above + WRITE + MM
        }
        (Kind::List(list), Role::Decision | Role::Verify) => {
            let options = list.items.iter().flat_map(|item| &item.blocks);
            // Each stands below a small space, in place of one line of text.
            let options = options.map(|block| height(block, width - 18.0) - MM + 3.0);
            options.sum::<f64>() + 3.0
        }
        (_, Role::Hold) => height(block, width) + 6.5,
        _ => height(block, width),
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
        Kind::Alert(_, title, inner) => {
            let width = width - 6.0 * MM;
            let inner: f64 = inner.iter().map(|block| height(block, width)).sum();
            LINE * lines(title, width) + MM + inner + 3.0 * MM + 1.5
        }
        Kind::Quote(inner) => inner
            .iter()
            .map(|block| height(block, width - 10.0 * MM))
            .sum(),
        Kind::Image(_) => PICTURE,
        Kind::Code(_, text) | Kind::Verbatim(text) | Kind::Html(text) => {
            LINE * number(text.lines().count()) + 1.6 * SIZE + 2.0 * MM
        }
        Kind::Table(table) => (LINE + 2.4 * MM) * number(1 + table.rows.len()),
        Kind::Rule => LINE,
    }
}

/// Returns the height of the heading of the signatures, or of all of them.
fn signature(block: &Block, width: f64) -> f64 {
    match &block.kind {
        Kind::List(list) => {
            let one = |item: &Item| {
                // The space above the line is the greater of the two.
                let text = item.blocks.iter().map(|block| height(block, width) - MM);
                let text: f64 = text.sum();
                text + SIGN + 3.0 * MM
            };
            list.items.iter().map(one).sum()
        }
        _ => 12.5 * 1.25 + 6.5 * MM,
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
    use crate::model::Paper;
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
            let page = Page {
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
                absent: Vec::new(),
                version: String::new(),
                origin: Span::default(),
            };
            pages(&page, Paper::A4, false)
        };
        assert_eq!(page(1, "Press Start."), 1);
        assert_eq!(page(30, "Press Start."), 1);
        assert_eq!(page(45, "Press Start."), 2);
        assert_eq!(page(30, &"請按下啟動。".repeat(10)), 2);
    }
}
