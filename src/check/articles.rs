//! What the rules say of articles that belong to no project, and the codes of what is found where articles are compared.

use super::glossary::Lookup;
use super::habits::Habits;
use super::headings::Headings;
use super::messages::messages;
use super::names::Names;
use super::run::{by_prefix, finish, finish_allowed};
use super::suppress::{Allowances, Allowed};
use super::{Checked, Context};
use crate::diagnostic::{Code, Diagnostic};
use crate::drift::Drift;
use crate::model::Project;
use crate::resolve::{references, uses};
use crate::source::Sources;
use crate::text::nearest::Guesses;

/// An article of the source that a translation lacks.
pub const MISSING_ARTICLE: Code = Code::warning("missing-article");
/// A translated article without a source.
pub const EXTRA_ARTICLE: Code = Code::warning("extra-article");
/// A block of the source that a translation lacks.
pub const MISSING_BLOCK: Code = Code::error("missing-block");
/// A block of a translation that the source lacks.
pub const EXTRA_BLOCK: Code = Code::error("extra-block");
/// A block that is something else than in the source.
pub const CHANGED_BLOCK: Code = Code::error("changed-block");
/// A translation that was made from another version of its source.
pub const STALE_ARTICLE: Code = Code::warning("stale-article");
/// A block that came to the source, left it or was replaced since it was translated.
pub const STALE_BLOCK: Code = Code::warning("stale-block");
/// A link of the source that readers of a translation do not have.
pub const MISSING_LINK: Code = Code::error("missing-link");
/// Emphasis that Markdown does not see.
pub const UNRENDERED_EMPHASIS: Code = Code::error("unrendered-emphasis");

/// Runs the rules that are wanted over the texts of a project that was made of articles.
pub fn texts(
    project: &Project,
    sources: &Sources,
    drift: &Drift<'_>,
    wanted: &dyn Fn(Code) -> bool,
) -> Vec<Diagnostic> {
    let (uses, said) = (uses::of(project), references::of(project));
    let context = Context {
        glossary: &Lookup::new(project),
        habits: &Habits::default(),
        names: &Names::of(project),
        project,
        sources,
        uses: &uses,
        said: &said,
        parameters: &by_prefix(project),
        drift,
        headings: &Headings::default(),
        guesses: &Guesses::default(),
        prints: false,
    };
    messages(&context, wanted, &|| true)
}

/// Takes out what comments in the articles allow, and reports comments that allow nothing.
pub fn allow(found: &mut Vec<Diagnostic>, sources: &Sources) -> Vec<Allowed> {
    let allowances = Allowances::of(sources);
    allowances.apply(found, sources);
    allowances.report(false, sources, found);
    allowances.take()
}

/// Orders what was found, and gives it what it is known by; `tags` are the locales.
pub fn conclude(checked: &mut Checked, allowed: Vec<Allowed>, sources: &Sources, tags: &[&str]) {
    checked.found = finish(std::mem::take(&mut checked.found), sources, tags);
    checked.allowed = finish_allowed(allowed, sources, tags);
}
