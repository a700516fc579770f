//! The templates: those built in, those a project puts in their place. The only user of `tera`.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;

use anyhow::{Context as _, anyhow};
use serde::Serialize;
use tera::{ErrorKind, Kwargs, State, Tera};

use super::rounds;

/// The built-in templates, by name.
const BUILT_IN: &[(&str, &str)] = &[
    (
        "html/base.html",
        include_str!("../../templates/html/base.html"),
    ),
    (
        "html/blocks.html",
        include_str!("../../templates/html/blocks.html"),
    ),
    (
        "html/guide.html",
        include_str!("../../templates/html/guide.html"),
    ),
    (
        "html/checklist.html",
        include_str!("../../templates/html/checklist.html"),
    ),
    (
        "html/index.html",
        include_str!("../../templates/html/index.html"),
    ),
    (
        "html/root.html",
        include_str!("../../templates/html/root.html"),
    ),
    (
        "html/moved.html",
        include_str!("../../templates/html/moved.html"),
    ),
    (
        "html/missing.html",
        include_str!("../../templates/html/missing.html"),
    ),
    (
        "html/review-base.html",
        include_str!("../../templates/html/review-base.html"),
    ),
    (
        "html/review.html",
        include_str!("../../templates/html/review.html"),
    ),
    (
        "html/review-locale.html",
        include_str!("../../templates/html/review-locale.html"),
    ),
    (
        "html/review-status.html",
        include_str!("../../templates/html/review-status.html"),
    ),
    (
        "markdown/guide.md",
        include_str!("../../templates/markdown/guide.md"),
    ),
    (
        "markdown/checklist.md",
        include_str!("../../templates/markdown/checklist.md"),
    ),
];

/// The files that pages load, by their path from the root of the site.
const ASSETS: &[(&str, &str)] = &[
    (
        "assets/stegvis.css",
        include_str!("../../templates/assets/stegvis.css"),
    ),
    (
        "assets/checklist.css",
        include_str!("../../templates/assets/checklist.css"),
    ),
    (
        "assets/stegvis.js",
        include_str!("../../templates/assets/stegvis.js"),
    ),
    (
        "assets/checklist.js",
        include_str!("../../templates/assets/checklist.js"),
    ),
];

/// What review pages and the dashboard load beside the style sheet of every page.
const REVIEW: (&str, &str) = (
    "assets/review.css",
    include_str!("../../templates/assets/review.css"),
);

/// Bytes of a page beyond which its template is taken to run without end.
const PAGE_BYTES: usize = 32 << 20;

/// Rounds of the loops of a page, those in templates of the project, beyond which they are taken to go on without end.
const PAGE_ROUNDS: usize = 2_000_000;

thread_local! {
    /// The rounds of the page that this thread is at: Tera lets no function know which page it is called for.
    static ROUNDS: Cell<usize> = const { Cell::new(0) };
}

/// Counts a round of a loop.
fn round(_: Kwargs, _: &State<'_>) -> tera::TeraResult<bool> {
    let rounds = ROUNDS.get() + 1;
    ROUNDS.set(rounds);
    match rounds > PAGE_ROUNDS {
        true => Err(tera::Error::message("loops go round without end")),
        false => Ok(true),
    }
}

/// Returns what is to be said where loops went round too often.
fn endless(error: &tera::Error) -> Option<anyhow::Error> {
    let ErrorKind::RenderingError(report) = error.kind() else {
        return None;
    };
    (ROUNDS.get() > PAGE_ROUNDS).then(|| {
        anyhow!(
            "templates/{}:{}: the loops of the page go round more than {PAGE_ROUNDS} times",
            report.filename(),
            report.span().start_line
        )
    })
}

/// Loads templates that can call what counts the rounds of loops.
fn load(templates: Vec<(&str, &str)>) -> tera::TeraResult<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on([".html"]);
    tera.register_function(rounds::FUNCTION, round);
    tera.add_raw_templates(templates)?;
    Ok(tera)
}

/// Bytes that nearly every page fits in.
const USUAL_BYTES: usize = 16 << 10;

/// Takes a page up to [`PAGE_BYTES`].
struct Limited(Vec<u8>);

impl io::Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > PAGE_BYTES {
            return Err(io::Error::other(format!(
                "the page grows beyond {} MiB",
                PAGE_BYTES >> 20
            )));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The words of a locale as templates see them. Thousands of pages share them.
pub struct Words(tera::Value);

impl Words {
    /// Makes words by name.
    pub fn new(words: &BTreeMap<&'static str, String>) -> Self {
        Self(tera::Value::from_serializable(words))
    }
}

/// The templates of a project, ready to render.
pub struct Engine {
    tera: Tera,
    /// Names of the templates that are the project's.
    own: Vec<String>,
    /// The same, with loops that are counted, where the project has templates of its own.
    counted: Option<Tera>,
    assets: Vec<(String, String)>,
    /// The style sheet of review pages; no page of the site loads it.
    review: String,
}

impl Engine {
    /// Loads the built-in templates and those of the project, which replace built-in ones of the same name.
    ///
    /// # Errors
    /// When a template of the project does not parse or names a filter or template that does not exist.
    pub fn new(own: &[(String, String)]) -> anyhow::Result<Self> {
        // A copy of a built-in template is none of the project's own.
        let known = |name: &str, text: &str| {
            let mut all = BUILT_IN.iter().chain(ASSETS).chain([&REVIEW]);
            all.any(|built_in| *built_in == (name, text))
        };
        let own: Vec<&(String, String)> = own
            .iter()
            .filter(|(name, text)| !known(name, text))
            .collect();
        let replaced = |name: &str| own.iter().any(|(own, _)| own == name);
        let built_in = BUILT_IN
            .iter()
            .filter(|(name, _)| !replaced(name))
            .map(|(name, text)| (*name, *text));
        let review = own.iter().find(|(name, _)| name == REVIEW.0);
        let review = review.map_or_else(|| REVIEW.1.to_owned(), |(_, text)| text.clone());
        let (assets, templates): (Vec<_>, Vec<_>) = own
            .iter()
            .copied()
            .filter(|(name, _)| name != REVIEW.0)
            .partition(|(name, _)| name.starts_with("assets/"));
        let templates = templates
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        let all: Vec<(&str, &str)> = built_in.clone().chain(templates.clone()).collect();
        let tera = load(all).context("cannot load the templates")?;
        let own: Vec<(&str, String)> = templates
            .map(|(name, text)| (name, rounds::counted(text)))
            .collect();
        let all = built_in.chain(own.iter().map(|(name, text)| (*name, text.as_str())));
        let counted = (!own.is_empty()).then(|| load(all.collect()));
        let counted = counted
            .transpose()
            .context("cannot count the loops of the templates")?;
        let assets: Vec<(String, String)> = ASSETS
            .iter()
            .filter(|(name, _)| !replaced(name))
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .chain(assets.into_iter().cloned())
            .collect();
        Ok(Self {
            tera,
            own: own.iter().map(|(name, _)| (*name).to_owned()).collect(),
            counted,
            assets,
            review,
        })
    }

    /// Tells whether a template is the project's own.
    pub fn is_own(&self, name: &str) -> bool {
        self.own.iter().any(|own| own == name)
    }

    /// Tells whether a template of the project may ask for anything that a page of the site has.
    pub fn has_own_pages(&self) -> bool {
        self.own.iter().any(|own| own.starts_with("html/"))
    }

    /// Renders a template.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn render(&self, template: &str, view: &impl Serialize) -> anyhow::Result<String> {
        let context = tera::Context::from_serialize(view);
        let context = context.with_context(|| format!("cannot prepare {template}"))?;
        self.fill(template, &context)
    }

    /// Renders a template that sees the words of a locale as well, as `words`.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn render_worded(
        &self,
        template: &str,
        view: &impl Serialize,
        words: &Words,
    ) -> anyhow::Result<String> {
        let context = tera::Context::from_serialize(view);
        let mut context = context.with_context(|| format!("cannot prepare {template}"))?;
        context.insert_value("words", words.0.clone());
        self.fill(template, &context)
    }

    fn fill(&self, template: &str, context: &tera::Context) -> anyhow::Result<String> {
        let render = |tera: &Tera| {
            let mut page = Limited(Vec::with_capacity(USUAL_BYTES));
            let done = tera.render_to(template, context, &mut page);
            done.map(|()| page.0)
        };
        ROUNDS.set(0);
        let page = render(self.counted.as_ref().unwrap_or(&self.tera));
        let page = page.map_err(|error| {
            endless(&error).unwrap_or_else(|| match &self.counted {
                // What is wrong is said of the template as its author wrote it.
                Some(_) => render(&self.tera).err().unwrap_or(error).into(),
                None => error.into(),
            })
        });
        let page = page.with_context(|| format!("cannot render {template}"))?;
        let text = simdutf8::basic::from_utf8(&page);
        Ok(text
            .with_context(|| format!("{template} makes no text"))?
            .to_owned())
    }

    /// Returns the files that pages load, by their path from the root of the site.
    pub fn assets(&self) -> &[(String, String)] {
        &self.assets
    }

    /// Returns the file that pages load from this path, that of review pages among them.
    pub fn asset(&self, path: &str) -> Option<&str> {
        if path == REVIEW.0 {
            return Some(&self.review);
        }
        let named = self.assets.iter().find(|(name, _)| name == path);
        named.map(|(_, text)| text.as_str())
    }
}
