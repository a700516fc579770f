//! Whatever a page says, its Markdown reads back as the same page: random trees of hostile texts, the same ones each run.

use stegvis::locale::Locale;
use stegvis::model::Flavour;
use stegvis::render::address::{Address, Ending};
use stegvis::render::markdown;
use stegvis::syntax;
use stegvis::tree::compare::{self, View};
use stegvis::tree::{
    AlertLevel, Align, Block, Image, Inline, Inlines, Item, Kind, List, Mark, Role, Table, Target,
};

const PIECES: &[&str] = &[
    "a",
    "登入",
    "「",
    "」",
    "。",
    "（",
    "*",
    "**",
    "***",
    "_",
    "__",
    "a_b",
    "`",
    "``",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "<b>",
    "</strong>",
    "<!--",
    "&amp;",
    "&",
    "&#x41;",
    "\\",
    "1.",
    "1)",
    "-",
    "- ",
    "#",
    "# ",
    "+",
    "> ",
    "é",
    "!",
    "![",
    "|",
    "~",
    "~~",
    ":",
    "https://x.se",
    "www.x.se",
    "a@b.se",
    "{",
    "”",
    "“x”",
    "2",
    "=",
    "===",
    "---",
    "$",
    "^",
    " x",
    "x ",
    "[ ]",
    "[x]",
    "[!NOTE]",
    "\u{e000}",
    "\u{2060}",
    "\u{200b}",
];

/// splitmix64.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % limit as u64).unwrap()
    }

    fn text(&mut self) -> String {
        (0..=self.below(3))
            .map(|_| PIECES[self.below(PIECES.len())])
            .collect()
    }

    fn inlines(&mut self, depth: usize, in_link: bool) -> Inlines {
        (0..=self.below(4))
            .map(|_| self.inline(depth, in_link))
            .collect()
    }

    fn inline(&mut self, depth: usize, in_link: bool) -> Inline {
        match self.below(if depth == 0 { 4 } else { 10 }) {
            0..=2 => Inline::Text(self.text()),
            3 => Inline::Code(format!("{}c", self.text().trim())),
            4 => Inline::Strong(self.inlines(depth - 1, in_link)),
            5 => Inline::Emphasis(self.inlines(depth - 1, in_link)),
            6 => Inline::Mark(
                Mark::Label,
                vec![Inline::Strong(vec![Inline::Text(self.text())])],
            ),
            7 => match self.below(3) {
                0 => Inline::Mark(Mark::Key, vec![Inline::Text("Ctrl".into())]),
                // What is marked is a sentence: it begins and ends with letters.
                other => {
                    let mut sentence = vec![Inline::Text("å".into())];
                    sentence.extend(self.inlines(depth - 1, in_link));
                    sentence.push(Inline::Text("ö".into()));
                    let again = Mark::Again(Locale::new("sv-SE").unwrap());
                    let mark = if other == 1 { again } else { Mark::Response };
                    Inline::Mark(mark, sentence)
                }
            },
            8 if !in_link => {
                let urls = [
                    "https://x.se/a_b*c",
                    "https://x.se/(a",
                    "https://x.se/a b",
                    "#s",
                ];
                let target = Target::Url(urls[self.below(urls.len())].into());
                Inline::Link(target, self.inlines(depth - 1, true))
            }
            _ => Inline::Image(Image {
                file: "media/a.svg".into(),
                alt: self.text().trim().into(),
                ..Image::default()
            }),
        }
    }

    fn paragraph(&mut self) -> Block {
        let mut inlines = self.inlines(2, false);
        tidy(&mut inlines);
        // A picture alone is a block of its own.
        if inlines.is_empty() || matches!(inlines.as_slice(), [Inline::Image(_)]) {
            inlines.insert(0, Inline::Text("x".into()));
        }
        Block::new(Kind::Paragraph(inlines))
    }

    fn blocks(&mut self, depth: usize) -> Vec<Block> {
        (0..=self.below(3)).map(|_| self.block(depth)).collect()
    }

    fn table(&mut self) -> Block {
        let columns = 1 + self.below(3);
        let mut row = || -> Vec<Inlines> {
            (0..columns)
                .map(|_| {
                    let mut cell = self.inlines(1, false);
                    tidy(&mut cell);
                    cell
                })
                .collect()
        };
        let head = row();
        let rows = vec![row(), row()];
        let align = vec![Align::Start; columns];
        Block::new(Kind::Table(Table { align, head, rows }))
    }

    fn block(&mut self, depth: usize) -> Block {
        match self.below(if depth == 0 { 3 } else { 9 }) {
            0 | 1 => self.paragraph(),
            2 => Block::new(Kind::Image(Image {
                file: "media/a.svg".into(),
                alt: self.text().trim().into(),
                ..Image::default()
            })),
            3 => {
                let level = AlertLevel::ALL[self.below(6)];
                let inner = self.blocks(depth - 1);
                Block::new(Kind::Alert(
                    level,
                    vec![Inline::Strong(vec![Inline::Text("Note".into())])],
                    inner,
                ))
            }
            4 => Block::new(Kind::Quote(self.blocks(depth - 1))),
            5 => {
                let code = ["a\n\n  ```b\n", "{{< x >}} {{ y() }}\n{% z() %}\n", "{{<"];
                Block::new(Kind::Code("sh".into(), code[self.below(3)].into()))
            }
            6 => self.table(),
            _ => {
                let start = [None, Some(1), Some(8), Some(99)][self.below(4)];
                let items = (0..=self.below(3)).map(|_| Item {
                    blocks: std::iter::once(self.paragraph())
                        .chain(self.blocks(depth - 1))
                        .collect(),
                    ..Item::default()
                });
                let items = items.collect();
                Block::new(Kind::List(List { start, items })).role(Role::Plain)
            }
        }
    }
}

/// Takes away what no paragraph can have: white space at its ends, empty pieces, runs of blanks.
fn tidy(inlines: &mut Inlines) {
    fn clean(inlines: &mut Inlines) {
        for inline in inlines.iter_mut() {
            match inline {
                Inline::Strong(inner)
                | Inline::Emphasis(inner)
                | Inline::Link(_, inner)
                | Inline::Mark(_, inner) => clean(inner),
                _ => {}
            }
        }
        inlines.retain(|inline| match inline {
            Inline::Text(text) => !text.is_empty(),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Mark(_, inner) => {
                !inner.is_empty()
            }
            _ => true,
        });
    }
    clean(inlines);
    while let Some(Inline::Text(text)) = inlines.first_mut() {
        *text = text.trim_start().into();
        if !text.is_empty() {
            break;
        }
        inlines.remove(0);
    }
    while let Some(Inline::Text(text)) = inlines.last_mut() {
        *text = text.trim_end().into();
        if !text.is_empty() {
            break;
        }
        inlines.pop();
    }
}

#[test]
fn random_pages_read_back_as_they_were() {
    let address = Address {
        path: "a",
        ending: Ending::Markdown,
    };
    let mut random = Random(7);
    let mut wrong = Vec::new();
    let rounds = if std::env::var_os("SLOW").is_some() {
        300_000
    } else {
        6_000
    };
    let flavours: Vec<Flavour> = Flavour::ALL.into_iter().chain([Flavour::Learn]).collect();
    for round in 0..rounds {
        let flavour = flavours[round % flavours.len()];
        let blocks = random.blocks(3);
        let options = markdown::Options {
            address,
            flavour,
            linked: &|_| false,
            heading: &|_, _| true,
            suffix: "",
        };
        let text = markdown::blocks(&blocks, options);
        let read = syntax::markdown::read(&text, flavour.reading());
        let view = View {
            seen: markdown::seen(flavour),
            word: &|level| markdown::alert_word(flavour, level),
            target: &|target| options.target(target),
            image: &|image| options.image(image),
        };
        if let Some(difference) = compare::blocks(&blocks, &read.blocks, view) {
            wrong.push(format!(
                "{flavour:?}\n{text}\n--- {}\n--- {}",
                difference.expected, difference.found
            ));
        }
    }
    wrong.sort_by_key(String::len);
    let shown = wrong[..wrong.len().min(8)].join("\n\n");
    assert!(
        wrong.is_empty(),
        "{} of {rounds} differ\n{shown}",
        wrong.len()
    );
}
