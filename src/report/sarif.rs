//! Findings as SARIF 2.1.0, for code scanning and editors: with rules, places, fixes, and what comments allow.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::About;
use crate::check::{Rule, rules};
use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::edit::{has_windows_line_ends, new_text};
use crate::source::{SourceId, Span};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// Why a finding is in the report and yet does not count.
struct Suppression<'s> {
    kind: &'static str,
    reason: &'s str,
}

/// Returns the findings as one SARIF log, indented.
pub fn report(about: &About<'_>) -> String {
    let checked = about.checked;
    let mut log = Log::new(about);
    for one in &checked.found {
        log.result(one, None);
    }
    for one in &checked.allowed {
        let suppression = Suppression {
            kind: "inSource",
            reason: &one.reason,
        };
        log.result(&one.finding, Some(&suppression));
    }
    for one in &checked.aside.known {
        let suppression = Suppression {
            kind: "external",
            reason: "known from the baseline",
        };
        log.result(one, Some(&suppression));
    }
    let text = serde_json::to_string_pretty(&log.finish());
    text.expect("a JSON value can always be written") + "\n"
}

struct Log<'r> {
    about: &'r About<'r>,
    results: Vec<Value>,
    /// The rules that results refer to, in the order of the reference.
    rules: Vec<&'static Rule>,
    artifacts: BTreeMap<SourceId, usize>,
    /// Whether the lines of a file end as on Windows: looked up once, however many fixes it has.
    windows: BTreeMap<SourceId, bool>,
}

impl<'r> Log<'r> {
    fn new(about: &'r About<'r>) -> Self {
        let checked = about.checked;
        let allowed = checked.allowed.iter().map(|one| &one.finding);
        let known = &checked.aside.known;
        let all = || checked.found.iter().chain(allowed.clone()).chain(known);
        let used = |rule: &&Rule| all().any(|one| one.code == rule.code.name);
        Self {
            about,
            results: Vec::new(),
            rules: rules::ALL.iter().copied().filter(used).collect(),
            artifacts: BTreeMap::new(),
            windows: BTreeMap::new(),
        }
    }

    fn result(&mut self, one: &Diagnostic, suppression: Option<&Suppression<'_>>) {
        let at = self
            .rules
            .iter()
            .position(|rule| rule.code.name == one.code);
        let message = match &one.help {
            Some(help) => format!("{}\n{help}", one.message),
            None => one.message.clone(),
        };
        let mut result = json!({
            "ruleId": one.code,
            "level": one.level.name(),
            "message": { "text": message },
            "locations": [{ "physicalLocation": self.place(one.primary) }],
            "partialFingerprints": { "findingHash/v1": one.fingerprint },
        });
        if let Some(at) = at {
            result["ruleIndex"] = json!(at);
        }
        if !one.related.is_empty() {
            let related = one.related.iter().enumerate().map(|(at, label)| {
                let mut location = json!({ "id": at, "physicalLocation": self.place(label.span) });
                if !label.text.is_empty() {
                    location["message"] = json!({ "text": label.text });
                }
                location
            });
            result["relatedLocations"] = related.collect();
        }
        if let Some(fix) = self.fix(one) {
            result["fixes"] = json!([fix]);
        }
        if let Some(suppression) = suppression {
            let mut shape = json!({ "kind": suppression.kind });
            if !suppression.reason.is_empty() {
                shape["justification"] = json!(suppression.reason);
            }
            result["suppressions"] = json!([shape]);
        }
        self.results.push(result);
    }

    /// Returns the fix of a finding; SARIF has no words for folders that are renamed and files that are made.
    fn fix(&mut self, one: &Diagnostic) -> Option<Value> {
        let fix = one.fix.as_ref()?;
        if fix.edits.is_empty() || !fix.files.is_empty() {
            return None;
        }
        let mut by_file: BTreeMap<SourceId, Vec<&Edit>> = BTreeMap::new();
        for edit in &fix.edits {
            by_file.entry(edit.span.source).or_default().push(edit);
        }
        let changes: Vec<Value> = by_file
            .into_iter()
            .map(|(id, edits)| {
                let sources = self.about.sources;
                let windows = self.windows.entry(id);
                let windows = *windows.or_insert_with(|| has_windows_line_ends(sources.get(id)));
                let replacements: Vec<Value> = edits
                    .into_iter()
                    .map(|edit| {
                        json!({
                            "deletedRegion": self.region(edit.span),
                            "insertedContent": { "text": new_text(edit, windows) },
                        })
                    })
                    .collect();
                json!({ "artifactLocation": self.artifact(id), "replacements": replacements })
            })
            .collect();
        let description = match fix.safety {
            Safety::Safe => "`stegvis check --fix` makes this change",
            Safety::Unsafe => "a suggestion: look at the result before you keep it",
        };
        Some(json!({ "description": { "text": description }, "artifactChanges": changes }))
    }

    fn place(&mut self, span: Span) -> Value {
        json!({ "artifactLocation": self.artifact(span.source), "region": self.region(span) })
    }

    fn artifact(&mut self, id: SourceId) -> Value {
        let next = self.artifacts.len();
        let index = *self.artifacts.entry(id).or_insert(next);
        json!({ "uri": self.uri(id), "index": index })
    }

    fn region(&self, span: Span) -> Value {
        let source = self.about.sources.get(span.source);
        let (start, end) = (source.place(span.start), source.place(span.end));
        json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        })
    }

    /// Returns the path of a file as a relative reference.
    fn uri(&self, id: SourceId) -> String {
        let path = self.about.path(self.about.sources.get(id));
        let mut uri = String::new();
        for byte in path.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
                uri.push(char::from(byte));
            } else {
                uri += &format!("%{byte:02X}");
            }
        }
        uri
    }

    fn finish(self) -> Value {
        let rules: Vec<Value> = self.rules.iter().map(|rule| descriptor(rule)).collect();
        let mut artifacts: Vec<(usize, SourceId)> =
            self.artifacts.iter().map(|(id, at)| (*at, *id)).collect();
        artifacts.sort_unstable();
        let artifacts: Vec<Value> = artifacts
            .into_iter()
            .map(|(_, id)| json!({ "location": { "uri": self.uri(id) } }))
            .collect();
        let about = self.about;
        let told = super::unread(about.unread)
            .into_iter()
            .map(|text| (text, "error"));
        let told = told.chain(about.exceeded().into_iter().map(|text| (text, "error")));
        let notes: Vec<Value> = told
            .map(|(text, level)| json!({ "level": level, "message": { "text": text } }))
            .collect();
        json!({
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "stegvis",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                } },
                "columnKind": "unicodeCodePoints",
                "invocations": [{
                    "executionSuccessful": about.unread == 0,
                    "toolExecutionNotifications": notes,
                }],
                "artifacts": artifacts,
                "results": self.results,
            }],
        })
    }
}

fn descriptor(rule: &Rule) -> Value {
    let name = rule.code.name;
    // The title of the page is the code, which the reader has already seen.
    let page = rule.docs.split_once('\n').map_or("", |(_, page)| page);
    json!({
        "id": name,
        "shortDescription": { "text": rule.summary() },
        "help": {
            "text": format!("{}\n`stegvis explain {name}` says more.", rule.summary()),
            "markdown": page.trim_start(),
        },
        "defaultConfiguration": { "level": rule.code.level.name() },
    })
}
