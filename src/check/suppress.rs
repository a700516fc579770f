//! Findings allowed in place: `# stegvis-allow: rule — reason`.
//!
//! In a Fluent file the comment stands right above a message and covers it, value and attributes. In a YAML file it stands on a line
//! of its own and covers the next line that is not a comment. In a Markdown article it is a comment of HTML, `<!-- stegvis-allow: … -->`,
//! on a line of its own, and covers what follows up to the next blank line; in its front matter it is one of YAML. What cannot be read
//! cannot be allowed.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use super::rules;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::UNREADABLE_FILE;
use crate::source::{Source, SourceId, Sources, Span};
use crate::syntax::fluent::SYNTAX_ERROR;
use crate::syntax::yaml::INVALID_YAML;
use crate::text::nearest::nearest;

/// An allowance that allows nothing.
pub(super) const UNUSED_SUPPRESSION: Code = Code::warning("unused-suppression");
/// An allowance that does not say why.
pub(super) const UNEXPLAINED_SUPPRESSION: Code = Code::warning("unexplained-suppression");

/// What opens an allowance in a comment.
const MARK: &str = "stegvis-allow:";

/// A finding that a comment allows.
#[derive(Clone, Debug)]
pub struct Allowed {
    /// What was found.
    pub finding: Diagnostic,
    /// Why it may stay; empty where the comment does not say.
    pub reason: String,
}

/// Every allowance of a project.
#[derive(Debug, Default)]
pub(super) struct Allowances {
    by_file: BTreeMap<SourceId, Vec<Allowance>>,
    /// What was allowed so far; pages are made in parallel.
    allowed: Mutex<Vec<Allowed>>,
}

/// One rule allowed at one place.
#[derive(Debug)]
struct Allowance {
    /// The name of the rule.
    rule: Span,
    /// The line of the comment, its line end included.
    line: Span,
    /// What it covers: the comment itself and what follows it.
    covers: Span,
    /// Whether the comment names other rules as well.
    shared: bool,
    /// Why, as the comment says; empty where it does not.
    reason: String,
    used: AtomicBool,
}

impl Allowances {
    /// Collects the allowances of every file of a project.
    pub(super) fn of(sources: &Sources) -> Self {
        let own = sources.iter().filter(|(_, source)| !source.is_built_in());
        let by_file = own
            .filter(|(_, source)| source.text.contains(MARK))
            .map(|(id, source)| (id, allowances(id, source)))
            .collect();
        Self {
            by_file,
            allowed: Mutex::default(),
        }
    }

    /// Takes out the findings that are allowed where they are.
    pub(super) fn apply(&self, found: &mut Vec<Diagnostic>, sources: &Sources) {
        if self.by_file.is_empty() {
            return;
        }
        found.retain(|one| match self.allows(one, sources) {
            None => true,
            Some(reason) => {
                let finding = one.clone();
                self.list().push(Allowed { finding, reason });
                false
            }
        });
    }

    /// Returns what was allowed, in the order of the run.
    pub(super) fn take(&self) -> Vec<Allowed> {
        std::mem::take(&mut *self.list())
    }

    fn list(&self) -> std::sync::MutexGuard<'_, Vec<Allowed>> {
        self.allowed
            .lock()
            .expect("nothing panics while it adds a finding to the list")
    }

    /// Returns the reason for which a finding is allowed where it is.
    fn allows(&self, one: &Diagnostic, sources: &Sources) -> Option<String> {
        if is_unread(one.code) {
            return None;
        }
        let all = self.by_file.get(&one.primary.source);
        let mut allowed = None;
        for allowance in all.into_iter().flatten() {
            let covers = allowance.covers;
            let inside =
                (covers.start..covers.end.max(covers.start + 1)).contains(&one.primary.start);
            if inside && sources.text(allowance.rule) == one.code {
                allowance.used.store(true, Ordering::Relaxed);
                allowed.get_or_insert_with(|| allowance.reason.clone());
            }
        }
        allowed
    }

    /// Reports allowances that allowed nothing or do not say why. Where `pages` were held back, what rules about pages would have
    /// found there is not known.
    pub(super) fn report(&self, held: bool, sources: &Sources, found: &mut Vec<Diagnostic>) {
        let names = || rules::ALL.iter().map(|rule| rule.code.name);
        for allowance in self.by_file.values().flatten() {
            let name = sources.text(allowance.rule);
            if allowance.reason.is_empty() {
                UNEXPLAINED_SUPPRESSION
                    .report(
                        found,
                        allowance.rule,
                        format!("nothing says why `{name}` is allowed here"),
                    )
                    .help(format!(
                        "write the reason behind a dash: `# {MARK} {name} — …`"
                    ));
            }
            let known = rules::ALL.iter().find(|rule| rule.code.name == name);
            match known {
                None => {
                    let near = nearest(name, names());
                    let message = format!("no rule is called `{name}`: nothing is allowed here");
                    UNUSED_SUPPRESSION
                        .report(found, allowance.rule, message)
                        .help("`stegvis explain` lists all rules")
                        .nearest_at(near, allowance.rule);
                }
                Some(rule) if !allowance.used.load(Ordering::Relaxed) => {
                    if held && rule.needs_pages() {
                        continue;
                    }
                    let one = UNUSED_SUPPRESSION.report(
                        found,
                        allowance.rule,
                        format!("`{name}` finds nothing here that could be allowed"),
                    );
                    one.help("take it out");
                    if !allowance.shared {
                        one.mend(allowance.line, "");
                    }
                }
                Some(_) => {}
            }
        }
    }
}

/// Tells whether findings of a code are about text that could not be read: nothing allows, silences or sets them aside.
pub fn is_unread(code: &str) -> bool {
    let unread = [UNREADABLE_FILE, SYNTAX_ERROR, INVALID_YAML];
    unread.iter().any(|known| known.name == code)
}

/// Collects the allowances of a file.
fn allowances(id: SourceId, source: &Source) -> Vec<Allowance> {
    let mut kind = Comments::of(&source.path);
    let mut found = Vec::new();
    let lines: Vec<&str> = source.body().split_inclusive('\n').collect();
    for (at, line) in lines.iter().enumerate() {
        kind = kind.at(line, at);
        let Some(comment) = comment(line, kind) else {
            continue;
        };
        let Some(said) = comment.strip_prefix(MARK) else {
            continue;
        };
        let (names, reason) = split(said);
        let says = |reason: &&str| reason.chars().any(char::is_alphanumeric);
        let reason = reason.filter(says).unwrap_or("").trim().to_owned();
        let whole = Span::of_slice(id, source, line);
        let covers = whole.to(covered(id, source, &lines[at..], kind).unwrap_or(whole));
        let names: Vec<&str> = names
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .collect();
        for name in &names {
            found.push(Allowance {
                rule: Span::of_slice(id, source, name),
                line: whole,
                covers,
                shared: names.len() > 1,
                reason: reason.clone(),
                used: AtomicBool::new(false),
            });
        }
    }
    found
}

/// How comments are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comments {
    Fluent,
    Yaml,
    Front,
    Markdown,
}

impl Comments {
    fn of(path: &str) -> Self {
        if path.ends_with(".ftl") {
            Self::Fluent
        } else if path.ends_with(".md") {
            Self::Markdown
        } else {
            Self::Yaml
        }
    }

    /// Returns how comments are written at a line, given how they were on the one before.
    fn at(self, line: &str, number: usize) -> Self {
        let fence = line.trim_end() == "---";
        match self {
            Self::Markdown if fence && number == 0 => Self::Front,
            Self::Front if fence => Self::Markdown,
            other => other,
        }
    }
}

/// Returns the text of a comment that stands on a line of its own; a comment about a group of messages is none.
fn comment(line: &str, kind: Comments) -> Option<&str> {
    if kind == Comments::Markdown {
        let inner = line.trim().trim_start_matches('>').trim_start();
        let inner = inner.strip_prefix("<!--")?.strip_suffix("-->")?;
        return Some(inner.trim());
    }
    let line = if kind == Comments::Fluent {
        line
    } else {
        line.trim_start()
    };
    let rest = line.strip_prefix('#')?;
    (!rest.starts_with('#')).then(|| rest.trim())
}

/// Splits the names of rules from the reason behind the first dash that stands alone.
fn split(said: &str) -> (&str, Option<&str>) {
    let dashes = [" — ", " – ", " -- ", " - ", "—", "："];
    let first = dashes
        .iter()
        .filter_map(|dash| said.find(dash).map(|at| (at, dash.len())))
        .min();
    match first {
        Some((at, length)) => (&said[..at], said.get(at + length..)),
        None => (said, None),
    }
}

/// Returns what a comment covers: the next line that is not a comment, and in Fluent all that belongs to the message there.
/// `lines` begin with the comment's. A comment in an article covers what follows up to the next blank line; blank lines may stand
/// between the two.
fn covered(id: SourceId, source: &Source, lines: &[&str], kind: Comments) -> Option<Span> {
    let blank = |line: &str| line.trim().is_empty();
    let is_comment = |line: &&str| match kind {
        Comments::Markdown => blank(line) || comment(line, kind).is_some(),
        Comments::Fluent => line.starts_with('#'),
        Comments::Yaml | Comments::Front => line.trim_start().starts_with('#'),
    };
    let mut rest = lines.iter().copied().skip_while(is_comment);
    let first = rest.next().filter(|line| !blank(line))?;
    let belongs = |line: &&str| match kind {
        Comments::Fluent => line.starts_with([' ', '\t', '}', '\r', '\n']),
        Comments::Markdown => !blank(line) && comment(line, kind).is_none(),
        Comments::Yaml | Comments::Front => false,
    };
    let last = rest.take_while(belongs).last().unwrap_or(first);
    Some(Span::of_slice(id, source, first).to(Span::of_slice(id, source, last)))
}
