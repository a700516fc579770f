//! The templates: those built in, those a project puts in their place. The only user of `tera`.

use std::io;

use anyhow::Context as _;
use serde::Serialize;
use tera::Tera;

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
];

/// Bytes of a page beyond which its template is taken to run without end.
const PAGE_BYTES: usize = 32 << 20;

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

/// The templates of a project, ready to render.
pub struct Engine {
    tera: Tera,
    assets: Vec<(String, String)>,
}

impl Engine {
    /// Loads the built-in templates and those of the project, which replace built-in ones of the same name.
    ///
    /// # Errors
    /// When a template of the project does not parse or names a filter or template that does not exist.
    pub fn new(own: &[(String, String)]) -> anyhow::Result<Self> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html"]);
        let replaced = |name: &str| own.iter().any(|(own, _)| own == name);
        let built_in = BUILT_IN
            .iter()
            .filter(|(name, _)| !replaced(name))
            .map(|(name, text)| (*name, *text));
        let (assets, templates): (Vec<_>, Vec<_>) = own
            .iter()
            .partition(|(name, _)| name.starts_with("assets/"));
        let templates = templates
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        let all: Vec<(&str, &str)> = built_in.chain(templates).collect();
        tera.add_raw_templates(all)
            .context("cannot load the templates")?;
        let assets: Vec<(String, String)> = ASSETS
            .iter()
            .filter(|(name, _)| !replaced(name))
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .chain(assets.into_iter().cloned())
            .collect();
        Ok(Self { tera, assets })
    }

    /// Renders a template.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn render(&self, template: &str, view: &impl Serialize) -> anyhow::Result<String> {
        let context = tera::Context::from_serialize(view)
            .with_context(|| format!("cannot prepare {template}"))?;
        let mut page = Limited(Vec::with_capacity(USUAL_BYTES));
        self.tera
            .render_to(template, &context, &mut page)
            .with_context(|| format!("cannot render {template}"))?;
        String::from_utf8(page.0).with_context(|| format!("{template} makes no text"))
    }

    /// Returns the files that pages load, by their path from the root of the site.
    pub fn assets(&self) -> &[(String, String)] {
        &self.assets
    }

    /// Returns the file that pages load from this path.
    pub fn asset(&self, path: &str) -> Option<&str> {
        let own = self.assets.iter().find(|(name, _)| name == path);
        own.map(|(_, text)| text.as_str())
    }
}
