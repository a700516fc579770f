//! The dashboard: how far each locale is, and where the work is; a page for each locale; badges.

use std::collections::BTreeMap;

use serde::Serialize;

use super::badge::{self, Badge};
use super::bar::{self, Stretch};
use super::link::encoded;
use super::voice::{Voice, percent};
use super::{Board, Desk, File, path};
use crate::check::{Home, Share, Unit, Units};
use crate::model::DocumentKind;
use crate::render::address::{Address, Ending};
use crate::render::html;
use crate::text::url::is_safe;

/// Rows up to which every group is open.
const OPEN: usize = 60;

#[derive(Serialize)]
struct BoardView<'a> {
    lang: &'a str,
    dir: &'a str,
    site: &'a str,
    root: &'static str,
    /// Title of the page.
    title: String,
    /// Way to the overview; empty on itself.
    up: &'static str,
    locales: Vec<LocaleView<'a>>,
    groups: Vec<GroupView<'a>>,
    words: &'a BTreeMap<&'static str, String>,
}

/// A locale, or what it has of a document.
#[derive(Serialize)]
struct LocaleView<'a> {
    tag: &'a str,
    dir: &'static str,
    name: String,
    href: String,
    badge: String,
    /// What else is to be said of it.
    notes: Vec<String>,
    cell: CellView,
}

/// What a locale has of some messages.
#[derive(Serialize)]
struct CellView {
    /// Name of its locale, for the reader of a narrow page.
    name: String,
    lang: String,
    /// Address of the review page; may be empty.
    href: String,
    percent: String,
    bar: Vec<Stretch>,
    /// What is to be seen to, in words.
    amounts: Vec<AmountView>,
    /// The counts, as a table has them; `?` where it is not known.
    all: String,
    fresh: String,
    stale: String,
    unrecorded: String,
    missing: String,
    machine: String,
    unreviewed: String,
}

#[derive(Serialize)]
struct AmountView {
    state: &'static str,
    text: String,
}

#[derive(Serialize)]
struct GroupView<'a> {
    name: String,
    open: bool,
    /// What each locale has of the whole group.
    total: Vec<CellView>,
    /// What has to be seen to.
    rows: Vec<RowView<'a>>,
    /// What has not.
    done: Vec<RowView<'a>>,
    done_words: String,
}

#[derive(Serialize)]
struct RowView<'a> {
    title: String,
    id: &'a str,
    cells: Vec<CellView>,
    #[serde(skip)]
    work: usize,
}

/// Makes the overview, a page for each locale, and the badges.
pub(super) fn files(
    desk: Desk<'_>,
    units: &Units<'_>,
    board: Board<'_>,
) -> anyhow::Result<Vec<File>> {
    let voice = Voice::new(desk.pages, board.language);
    let all: Vec<usize> = (1..=desk.project.translations().len()).collect();
    let painter = Painter {
        desk,
        voice: &voice,
        units,
        board,
        review: board.review,
    };
    // What is an address leads to one place from everywhere.
    let from_locale = match is_safe(board.review) {
        true => board.review.to_owned(),
        false => format!("../{}", board.review),
    };
    let mut files = vec![File {
        path: "index.html".to_owned(),
        text: painter.page(&all, "")?,
    }];
    for at in &all {
        let tag = desk.project.catalogs[*at].locale.as_str();
        let voice = Voice::new(desk.pages, *at);
        let painter = Painter {
            voice: &voice,
            review: &from_locale,
            ..painter
        };
        files.push(File {
            path: format!("{tag}/index.html"),
            text: painter.page(&[*at], "../")?,
        });
    }
    let badges = badges(desk, units, board.language).into_iter();
    files.extend(badges.map(|badge| File {
        path: format!("badges/{}", badge.path),
        ..badge
    }));
    Ok(files)
}

/// Makes a badge for each translated locale.
pub(super) fn badges(desk: Desk<'_>, units: &Units<'_>, language: usize) -> Vec<File> {
    let voice = Voice::new(desk.pages, language);
    let one = |(at, share): (usize, &Share)| {
        let locale = at + 1;
        let tag = desk.project.catalogs[locale].locale.as_str();
        let recorded = desk.pages.drift.locales[locale].recorded;
        let id = match recorded {
            true => "chrome-review-badge",
            false => "chrome-review-badge-unknown",
        };
        let name = voice.isolated(locale);
        let title = voice.two(id, ("language", &name), ("share", &voice.percent(share)));
        File {
            path: format!("{tag}.svg"),
            text: badge::svg(&Badge {
                lang: voice.tag(),
                title: &title,
                tag,
                share: &percent(desk.pages, locale, share),
                percent: recorded.then(|| share.percent()),
            }),
        }
    };
    units.totals.iter().enumerate().map(one).collect()
}

#[derive(Clone, Copy)]
struct Painter<'d> {
    desk: Desk<'d>,
    voice: &'d Voice<'d>,
    units: &'d Units<'d>,
    board: Board<'d>,
    /// The way to the folder of the review pages.
    review: &'d str,
}

impl<'d> Painter<'d> {
    /// Makes the page about these locales; `up` is the way to the overview.
    fn page(&self, locales: &[usize], up: &'static str) -> anyhow::Result<String> {
        let voice = self.voice;
        let template = match up {
            "" => "html/review-status.html",
            _ => "html/review-locale.html",
        };
        let title = match (up, locales) {
            ("", _) | (_, []) => voice.word("chrome-review"),
            (_, [locale, ..]) => {
                voice.with("chrome-review-in", "language", &voice.language(*locale))
            }
        };
        let mut shown: Vec<LocaleView<'_>> = Vec::new();
        let mut order: Vec<usize> = locales.to_vec();
        let share = |at: &usize| self.units.totals[*at - 1];
        order.sort_by_key(|at| (share(at).percent(), *at));
        for at in order {
            shown.push(self.locale(at, share(&at)));
        }
        let view = BoardView {
            lang: voice.tag(),
            dir: voice.direction(),
            site: &self.desk.project.settings.name,
            root: up,
            title,
            up: if up.is_empty() { "" } else { "../index.html" },
            locales: shown,
            groups: self.groups(locales),
            words: &voice.words,
        };
        self.desk.engine.render(template, &view)
    }

    fn locale(&self, at: usize, share: Share) -> LocaleView<'d> {
        let project = self.desk.project;
        let catalog = &project.catalogs[at];
        let said = [
            (
                project.settings.is_draft(&catalog.locale),
                "chrome-review-draft",
            ),
            (!catalog.complete, "chrome-review-incomplete"),
            (!self.is_recorded(at), "chrome-review-no-ledger"),
        ];
        let notes = said.iter().filter(|(said, _)| *said);
        let tag = catalog.locale.as_str();
        LocaleView {
            tag,
            dir: catalog.locale.direction(),
            name: self.voice.language(at),
            href: format!("{tag}/index.html"),
            badge: format!("badges/{tag}.svg"),
            notes: notes.map(|(_, id)| self.voice.word(id)).collect(),
            cell: self.cell(at, &share, String::new()),
        }
    }

    fn is_recorded(&self, at: usize) -> bool {
        self.desk.pages.drift.locales[at].recorded
    }

    fn cell(&self, at: usize, share: &Share, href: String) -> CellView {
        let voice = self.voice;
        let known = |count: usize| match self.is_recorded(at) {
            true => voice.number(count),
            false => "?".to_owned(),
        };
        let amount = |(state, count): (&'static str, usize)| AmountView {
            state,
            text: voice.amount(state, count),
        };
        let lacks = [
            ("stale", share.stale),
            ("unrecorded", share.unrecorded),
            ("missing", share.missing),
        ];
        let lacks = lacks.into_iter().filter(|(_, count)| *count > 0);
        CellView {
            name: voice.language(at),
            lang: self.desk.project.catalogs[at].locale.to_string(),
            href,
            percent: voice.percent(share),
            // A bar that is full says no more than its number.
            bar: match share.work() {
                0 => Vec::new(),
                _ => bar::of(share),
            },
            amounts: lacks.map(amount).collect(),
            all: voice.number(share.all),
            fresh: known(share.fresh()),
            stale: known(share.stale),
            unrecorded: known(share.unrecorded),
            missing: voice.number(share.missing),
            machine: known(share.machine),
            unreviewed: known(share.unreviewed),
        }
    }

    /// Groups the rows by folder, those with the most work first.
    fn groups(&self, locales: &[usize]) -> Vec<GroupView<'d>> {
        let mut folders: BTreeMap<String, Vec<&Unit<'d>>> = BTreeMap::new();
        for unit in &self.units.rows {
            folders
                .entry(self.folder(unit.home))
                .or_default()
                .push(unit);
        }
        let open = self.units.rows.len() <= OPEN;
        let mut groups: Vec<(usize, GroupView<'d>)> = Vec::new();
        for (name, units) in folders {
            let mut totals = vec![Share::default(); locales.len()];
            for unit in &units {
                for (total, at) in totals.iter_mut().zip(locales) {
                    total.add(&unit.shares[*at - 1]);
                }
            }
            let mut rows: Vec<RowView<'d>> =
                units.iter().map(|unit| self.row(unit, locales)).collect();
            rows.sort_by_key(|row| std::cmp::Reverse(row.work));
            let first_done = rows.partition_point(|row| row.work > 0);
            let done = rows.split_off(first_done);
            let total = locales.iter().zip(&totals);
            let cells = total.map(|(at, share)| self.cell(*at, share, String::new()));
            let work = totals.iter().map(Share::work).sum();
            groups.push((
                work,
                GroupView {
                    name,
                    open,
                    total: cells.collect(),
                    rows,
                    done_words: self.voice.count("chrome-review-done", done.len()),
                    done,
                },
            ));
        }
        groups.sort_by_key(|(work, _)| std::cmp::Reverse(*work));
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// Returns what a group is called: the folder of its documents.
    fn folder(&self, home: Home<'_>) -> String {
        match home {
            Home::File(_) => self.voice.word("chrome-review-shared"),
            Home::Document(document) if document.kind == DocumentKind::Fragment => {
                self.voice.word("chrome-review-fragments")
            }
            Home::Document(document) => match document.path.rsplit_once('/') {
                Some((folder, _)) => format!("{folder}/"),
                None => self.voice.word("chrome-index"),
            },
        }
    }

    fn row(&self, unit: &Unit<'d>, locales: &[usize]) -> RowView<'d> {
        let path = path(unit.home, self.desk.sources);
        let address = Address {
            path: "index",
            ending: Ending::Html,
        };
        let (title, id) = match unit.home {
            Home::Document(document) if document.kind != DocumentKind::Fragment => {
                let title = self.desk.pages.title(self.voice.locale, document);
                (html::text(&title, address), &*document.id.text)
            }
            Home::Document(document) => (String::new(), &*document.id.text),
            Home::File(file) => (String::new(), &*self.desk.sources.get(file).path),
        };
        let cell = |at: &usize| {
            let tag = self.desk.project.catalogs[*at].locale.as_str();
            let there = (self.board.has)(tag, &path);
            let href = there.then(|| format!("{}{tag}/{}.html", self.review, encoded(&path)));
            self.cell(*at, &unit.shares[*at - 1], href.unwrap_or_default())
        };
        RowView {
            title,
            id,
            cells: locales.iter().map(cell).collect(),
            work: locales.iter().map(|at| unit.shares[*at - 1].work()).sum(),
        }
    }
}
