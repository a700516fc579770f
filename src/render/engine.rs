//! The templates: those built in, those a project puts in their place. The only user of `tera`.

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
        "markdown/guide.md",
        include_str!("../../templates/markdown/guide.md"),
    ),
    (
        "markdown/checklist.md",
        include_str!("../../templates/markdown/checklist.md"),
    ),
];

/// The files that pages load, by their path from the root of the site.
const ASSETS: &[(&str, &str)] = &[(
    "assets/stegvis.css",
    include_str!("../../templates/assets/stegvis.css"),
)];

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
        self.tera
            .render(template, &context)
            .with_context(|| format!("cannot render {template}"))
    }

    /// Returns the files that pages load, by their path from the root of the site.
    pub fn assets(&self) -> &[(String, String)] {
        &self.assets
    }
}
