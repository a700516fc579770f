//! Measures adoption: takes in articles with their translations, builds them back, and holds the result against the original.
//!
//! `cargo run --release --example round_trip -- DIR…`: a folder holds one folder or file for each locale, `en` among them, or
//! folders of that kind. `en@sv-SE` is the version of the source that the translation `sv-SE` was made from. `--labels` and
//! `--fragments` adopt as these options do.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program for the command line that measures the library"
)]

#[path = "../adopted.rs"]
mod adopted;
#[path = "../articles.rs"]
mod articles;
mod measure;
mod reader;
mod versions;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use articles::{NONE, collect, editions, locale_of, names, tree};
use stegvis::adopt::{Tree, Wanted, adopt};
use versions::Named;

fn main() -> anyhow::Result<()> {
    let mut folders = Vec::new();
    let mut wanted = Wanted::default();
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--labels" => wanted.labels = true,
            "--fragments" => wanted.fragments = true,
            folder => collect(Path::new(folder), &mut folders),
        }
    }
    anyhow::ensure!(!folders.is_empty(), NONE);
    let mut total = BTreeMap::new();
    let (mut alike, mut named) = ((0, 0), Named::default());
    let mut below = Vec::new();
    for folder in &folders {
        for languages in editions(folder) {
            let project = Measured::of(folder, &languages, wanted);
            project.print();
            alike = (alike.0 + project.alike.0, alike.1 + project.alike.1);
            named.add(&project.named);
            for (locale, tally) in &project.tallies {
                let sum: &mut Tally = total.entry(locale.clone()).or_default();
                sum.add(tally);
                if tally.share() < 98.0 {
                    below.push(format!("{}: {locale}", project.name));
                }
            }
        }
    }
    println!("all");
    for (locale, tally) in &total {
        tally.print(locale);
    }
    print_alike(alike);
    print_named(&named);
    println!("  below 98 % identical: {}", below.len());
    for one in below {
        println!("    {one}");
    }
    Ok(())
}

/// Prints how much is paired where translations have the same source and the same structure.
fn print_alike((all, apart): (usize, usize)) {
    println!(
        "  same source and structure: {all} blocks and items, {:.2} % in all languages",
        percent(all - apart, all)
    );
}

/// Prints how well the texts are named that changed between two versions of the source.
fn print_named(named: &Named) {
    let Named {
        changed,
        found,
        named,
        right,
        ..
    } = *named;
    println!(
        "  {changed} texts changed, {:.2} % of them named; {named} named, {:.2} % of them rightly",
        percent(found, changed),
        percent(right, named)
    );
}

fn percent(part: usize, all: usize) -> f64 {
    if all == 0 {
        return 100.0;
    }
    100.0 * part as f64 / all as f64
}

/// What was measured for one language.
#[derive(Default)]
struct Tally {
    articles: usize,
    identical: usize,
    refused: usize,
    lost: usize,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.articles += other.articles;
        self.identical += other.identical;
        self.refused += other.refused;
        self.lost += other.lost;
    }

    /// Returns how many per cent are identical.
    fn share(&self) -> f64 {
        percent(self.identical, self.articles)
    }

    fn print(&self, locale: &str) {
        let share = self.share();
        let Self {
            articles,
            identical,
            refused,
            lost,
        } = self;
        println!(
            "  {locale}: {identical} of {articles} identical ({share:.1} %), {refused} not built, {lost} words lost"
        );
    }
}

/// Returns the kinds of the blocks of a page, without their words.
fn skeleton(text: &str) -> Vec<String> {
    let lines = reader::read(text, "").blocks.into_iter();
    let kinds = lines.map(|line| {
        let depth = line.len() - line.trim_start().len();
        let kind = line.trim_start().split(' ').next().unwrap_or("");
        format!("{depth} {kind}")
    });
    kinds.collect()
}

/// Returns the articles whose translations were made from another version than this.
fn sources_of_others(folder: &Path, source: &str) -> BTreeSet<String> {
    let names = names(folder);
    let others = names
        .iter()
        .filter(|name| source == "en" && locale_of(name).is_some_and(|tag| tag.starts_with("en@")));
    let trees = others.map(|name| tree(folder, name));
    let articles = trees.flat_map(|tree| tree.articles);
    articles.map(|(path, _)| path).collect()
}

struct Measured {
    name: String,
    tallies: BTreeMap<String, Tally>,
    failures: Vec<String>,
    blocks: (usize, usize),
    /// The same in articles whose translations have the same source and structure.
    alike: (usize, usize),
    /// What changed since the source that a translation was made from.
    named: Named,
    findings: BTreeMap<&'static str, usize>,
    seconds: (f64, f64),
    /// How many labels there are, and in how many documents, counted for each.
    labels: (usize, usize),
    /// How many sequences of steps stand in several places.
    sequences: usize,
}

impl Measured {
    fn of(folder: &Path, languages: &[String], wanted: Wanted<'_>) -> Self {
        let trees: Vec<Tree> = languages.iter().map(|name| tree(folder, name)).collect();
        let start = Instant::now();
        let adoption = adopt(trees.clone(), None, wanted);
        let adopting = start.elapsed().as_secs_f64();
        let start = Instant::now();
        let (pages, findings) = match measure::build(&adoption) {
            Ok(built) => built,
            Err(error) => panic!("{}: {error:#}", folder.display()),
        };
        let building = start.elapsed().as_secs_f64();
        let mut measured = Self {
            name: format!("{} ({})", folder.display(), languages.join(", ")),
            tallies: BTreeMap::new(),
            failures: Vec::new(),
            blocks: (0, 0),
            alike: (0, 0),
            named: Named::default(),
            findings,
            seconds: (adopting, building),
            sequences: adoption.sequences,
            labels: (
                adoption.labels.len(),
                adoption.labels.iter().map(|one| one.documents.len()).sum(),
            ),
        };
        let other = sources_of_others(folder, &languages[0]);
        if languages[0].contains('@') {
            let newer = names(folder);
            let newer = newer.iter().find(|name| locale_of(name) == Some("en"));
            if let Some(newer) = newer {
                match versions::named(&trees, &tree(folder, newer)) {
                    Ok(named) => measured.named = named,
                    Err(error) => panic!("{}: {error:#}", folder.display()),
                }
            }
        }
        for document in &adoption.documents {
            measured.blocks.0 += document.shared.all;
            measured.blocks.1 += document.shared.apart;
            let original = |at: &usize| {
                let mut articles = trees[*at].articles.iter();
                articles.find(|(path, _)| *path == document.article)
            };
            let texts = document.locales.iter().filter_map(original);
            let skeletons = texts.map(|(_, text)| skeleton(text));
            let skeletons: BTreeSet<Vec<String>> = skeletons.collect();
            if skeletons.len() == 1 && !other.contains(&document.article) {
                measured.alike.0 += document.shared.all;
                measured.alike.1 += document.shared.apart;
            }
            for at in &document.locales {
                let tree = &trees[*at];
                let original = tree
                    .articles
                    .iter()
                    .find(|(path, _)| *path == document.article);
                let built = pages.get(&(document.id.clone(), tree.locale.as_str().to_owned()));
                let original = original.map_or("", |(_, text)| text.as_str());
                measured.hold(
                    &document.article,
                    tree.locale.as_str(),
                    original,
                    built.map(String::as_str),
                );
            }
        }
        measured
    }

    fn hold(&mut self, path: &str, locale: &str, original: &str, built: Option<&str>) {
        let tally = self.tallies.entry(locale.to_owned()).or_default();
        tally.articles += 1;
        let Some(built) = built else {
            tally.refused += 1;
            self.failures.push(format!("{locale}/{path}: not built"));
            return;
        };
        let held = measure::hold(path, original, built);
        tally.lost += held.lost.len();
        match held.difference {
            None => tally.identical += 1,
            Some(difference) => {
                let lost: Vec<&str> = held.lost.iter().take(8).map(String::as_str).collect();
                let lost = match lost.as_slice() {
                    [] => String::new(),
                    lost => format!(", lost: {}", lost.join(" ")),
                };
                self.failures
                    .push(format!("{locale}/{path}: {difference}{lost}"));
            }
        }
    }

    fn print(&self) {
        println!("{}", self.name);
        for (locale, tally) in &self.tallies {
            tally.print(locale);
        }
        let (all, apart) = self.blocks;
        let paired = 100.0 * (all - apart) as f64 / all.max(1) as f64;
        let (adopting, building) = self.seconds;
        println!(
            "  {all} blocks and items, {paired:.2} % in all languages; adopted in {adopting:.2} s, built in {building:.2} s"
        );
        print_alike(self.alike);
        if self.named.changed + self.named.named > 0 {
            print_named(&self.named);
        }
        for wrong in &self.named.wrong {
            println!("    {wrong}");
        }
        let (labels, named) = self.labels;
        if labels > 0 {
            println!(
                "  {labels} labels, each in {:.1} documents",
                named as f64 / labels as f64
            );
        }
        if self.sequences > 0 {
            println!("  {} sequences of steps in several places", self.sequences);
        }
        let findings: Vec<String> = self
            .findings
            .iter()
            .map(|(code, count)| format!("{code} {count}"))
            .collect();
        println!("  findings: {}", findings.join(", "));
        for failure in &self.failures {
            println!("    {failure}");
        }
    }
}
