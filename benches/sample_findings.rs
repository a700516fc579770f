//! Prints findings of `check`, after adoption, and of `compare`, drawn at random from all that are reported on articles, so that
//! somebody can judge how many are true.
//!
//! `cargo run --release --example sample_findings -- [check|compare] [--labels] [--fragments] [--count N | --each N] [--seed N]
//! [--rule CODE] DIR…`: folders as in `articles.rs`. The same arguments draw the same findings; `--each` draws as many of every
//! rule. Each is shown with what stands at its places. What a translation was made from is held against it alone; `en` against all.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program for the command line that measures the library"
)]

mod adopted;
mod articles;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use stegvis::adopt::{Tree, Wanted, adopt};
use stegvis::check::{self, Nothing};
use stegvis::compare::{Group, Translation, compare, conclude};
use stegvis::diagnostic::Diagnostic;
use stegvis::load;
use stegvis::locale::Locale;
use stegvis::source::{Source, Sources, Span};

use adopted::files;
use articles::{NONE, collect, editions, locale_of, tree};

/// Characters of a place that are shown.
const SHOWN: usize = 1200;

fn main() -> anyhow::Result<()> {
    let wanted = Asked::read(std::env::args().skip(1))?;
    let mut told = Vec::new();
    for folder in &wanted.folders {
        for languages in editions(folder) {
            let trees = trees(folder, &languages);
            let name = format!("{} ({})", folder.display(), languages[0]);
            if wanted.command != Some(Command::Compare) {
                told.extend(checked(&name, &trees, wanted.adoption)?);
            }
            if wanted.command != Some(Command::Check) {
                told.extend(compared(&name, &trees));
            }
        }
    }
    told.retain(|one| wanted.rule.as_ref().is_none_or(|rule| *rule == one.code));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &told {
        *counts.entry(one.code).or_default() += 1;
    }
    println!("{} findings", told.len());
    for (code, count) in counts {
        println!("  {count:6} {code}");
    }
    for (at, one) in wanted.draw(told).iter().enumerate() {
        println!("\n=== {} {}\n{}", at + 1, one.code, one.text);
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Command {
    Check,
    Compare,
}

/// What the command line asks for.
struct Asked {
    command: Option<Command>,
    adoption: Wanted<'static>,
    count: usize,
    /// How many of every rule are drawn, in place of `count` of all.
    each: Option<usize>,
    seed: u64,
    rule: Option<String>,
    folders: Vec<PathBuf>,
}

impl Asked {
    fn read(mut arguments: impl Iterator<Item = String>) -> anyhow::Result<Self> {
        let mut asked = Self {
            command: None,
            adoption: Wanted::default(),
            count: 100,
            each: None,
            seed: 42,
            rule: None,
            folders: Vec::new(),
        };
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().unwrap_or_default();
            match &*argument {
                "check" => asked.command = Some(Command::Check),
                "compare" => asked.command = Some(Command::Compare),
                "--labels" => asked.adoption.labels = true,
                "--fragments" => asked.adoption.fragments = true,
                "--each" => asked.each = Some(value().parse()?),
                "--count" => asked.count = value().parse()?,
                "--seed" => asked.seed = value().parse()?,
                "--rule" => asked.rule = Some(value()),
                folder => collect(Path::new(folder), &mut asked.folders),
            }
        }
        anyhow::ensure!(!asked.folders.is_empty(), NONE);
        Ok(asked)
    }

    fn draw(&self, told: Vec<Told>) -> Vec<Told> {
        let Some(each) = self.each else {
            return drawn(told, self.count, self.seed);
        };
        let mut by_rule: BTreeMap<&str, Vec<Told>> = BTreeMap::new();
        for one in told {
            by_rule.entry(one.code).or_default().push(one);
        }
        let rules = by_rule.into_values();
        rules.flat_map(|all| drawn(all, each, self.seed)).collect()
    }
}

/// A finding as it is shown.
struct Told {
    code: &'static str,
    text: String,
}

/// Returns the articles of each language. Beside the source that one translation was made from, only the articles that it holds.
fn trees(folder: &Path, languages: &[String]) -> Vec<Tree> {
    let mut trees: Vec<Tree> = languages.iter().map(|name| tree(folder, name)).collect();
    if locale_of(&languages[0]).is_some_and(|tag| tag.contains('@')) {
        let (source, others) = trees.split_at_mut(1);
        let paths: BTreeSet<&String> = source[0].articles.iter().map(|(path, _)| path).collect();
        for other in others {
            other.articles.retain(|(path, _)| paths.contains(path));
        }
    }
    trees
}

/// Adopts articles, and checks the project.
fn checked(name: &str, trees: &[Tree], wanted: Wanted<'_>) -> anyhow::Result<Vec<Told>> {
    let adoption = adopt(trees.to_vec(), None, wanted);
    let sources = load::with_built_in(files(&adoption));
    let loaded = load::project(&sources, BTreeSet::new());
    let found = check::run(&loaded, &sources, &Nothing::default())?.found;
    Ok(told(&format!("check {name}"), &found, &sources))
}

/// Compares articles as they are.
fn compared(name: &str, trees: &[Tree]) -> Vec<Told> {
    let locales: Vec<Locale> = trees.iter().map(|tree| tree.locale.clone()).collect();
    let mut groups: BTreeMap<&str, Vec<Option<Source>>> = BTreeMap::new();
    for (at, tree) in trees.iter().enumerate() {
        for (path, text) in &tree.articles {
            let group = groups.entry(path).or_default();
            group.resize_with(trees.len(), || None);
            group[at] = Some(Source::new(format!("{}/{path}.md", tree.locale), &**text));
        }
    }
    let all = groups.into_values().map(|files| {
        let mut files = files.into_iter();
        let source = files.next().flatten();
        let translations = files.map(|file| Translation {
            file,
            ..Translation::default()
        });
        let translations = translations.collect();
        let group = Group {
            source,
            translations,
            ..Group::default()
        };
        compare(group, &locales)
    });
    let concluded = conclude(all.collect(), &locales);
    told(
        &format!("compare {name}"),
        &concluded.checked.found,
        &concluded.sources,
    )
}

fn told(name: &str, found: &[Diagnostic], sources: &Sources) -> Vec<Told> {
    let shown = found.iter().map(|one| {
        let level = one.level.name();
        let mut text = format!("{name}\n{level}: {}\n", one.message);
        text += &place(sources, one.primary, "here");
        for label in &one.related {
            text += &place(sources, label.span, &label.text);
        }
        Told {
            code: one.code,
            text,
        }
    });
    shown.collect()
}

/// Shows the lines that a place touches, up to the next blank line or message; of a document, no more.
fn place(sources: &Sources, span: Span, label: &str) -> String {
    let file = sources.get(span.source);
    let start = span.start as usize;
    let start = file.text[..start].rfind('\n').map_or(0, |at| at + 1);
    let rest = &file.text[start..];
    let end = (span.end as usize).saturating_sub(start);
    let last = |at: usize| match file.path.rsplit('.').next() {
        Some("yaml") => true,
        Some("ftl") => !rest[at + 1..].starts_with(' '),
        _ => rest[at..].starts_with("\n\n"),
    };
    let ends = rest[end..].match_indices('\n').map(|(at, _)| end + at);
    let end = ends.into_iter().find(|at| last(*at)).unwrap_or(rest.len());
    let shown: String = rest[..end].chars().take(SHOWN).collect();
    let line = file.place(span.start).line;
    format!("--- {}:{line} {label}\n{}\n", file.path, shown.trim_end())
}

/// Draws some of the findings, each as likely as any other.
fn drawn(mut all: Vec<Told>, count: usize, seed: u64) -> Vec<Told> {
    let mut state = seed;
    // SplitMix64.
    let mut random = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    let count = count.min(all.len());
    for at in 0..count {
        let left = (all.len() - at) as u64;
        let other = usize::try_from(random() % left).unwrap_or(0);
        all.swap(at, at + other);
    }
    all.truncate(count);
    all
}
