//! The form that each language gives to labels, and the sign between the entries of a menu path: those of the articles where a project
//! has no label yet, else those of the project.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::draft::Draft;
use super::label::PREFIX;
use super::marked::{Form, Marked, is_name, marked};
use super::message::{Message, Part};
use crate::load::{self, with_built_in};
use crate::locale::Locale;
use crate::model::{Body, Catalog, Item, Output, Project, StepEntry, Value, With};
use crate::source::Source;
use crate::syntax::fluent::{Element, Expression, Pattern};
use crate::tree::token;

/// Signs that stand between the entries of a menu path.
const SIGNS: &[&str] = &[">", "\\>", "→", "＞", "->", "»", "|"];

const MENU: &str = "chrome-menu";

/// How labels and menu paths look in the articles of each tree.
pub(super) struct Forms {
    /// What stands around a label.
    pub(super) labels: Vec<Form>,
    /// What stands between the entries of a menu path.
    pub(super) menus: Vec<String>,
    /// Patterns of the chrome that the project needs for it.
    pub(super) patterns: Vec<Vec<Message>>,
}

/// How often each form, and each sign of a menu path, is met in one language.
#[derive(Default)]
struct Counts {
    forms: BTreeMap<Form, usize>,
    signs: BTreeMap<String, usize>,
}

impl Forms {
    /// Decides on the forms of an adoption.
    pub(super) fn of(locales: &[Locale], drafts: &[Draft], project: Option<&Project>) -> Self {
        let mut forms = Self {
            labels: Vec::new(),
            menus: Vec::new(),
            patterns: vec![Vec::new(); locales.len()],
        };
        let new = project.is_none().then(|| built_in(locales));
        let Some(project) = project.or(new.as_ref().and_then(Option::as_ref)) else {
            return forms;
        };
        let learn = match &new {
            Some(_) => drafts.iter().any(|draft| draft.adopted.learn),
            None => is_learn(project),
        };
        let pattern = label_pattern(learn);
        let free = !has_labels(project);
        let mut counts = Vec::new();
        for (at, locale) in locales.iter().enumerate() {
            let mut catalogs = project.catalogs.iter();
            let own = catalogs.find(|one| one.locale == *locale);
            let given = |id: &str| in_force(project, own, id).filter(|one| !free || !one.1);
            let default = || in_force(project, own, pattern).and_then(|one| Form::of(one.0));
            let default = default().unwrap_or(BOLD);
            let learned = given(pattern).is_none();
            if at < 2 {
                counts = self::counts(locales.len(), drafts, forms.labels.first().copied());
            }
            let control = forms.labels.first().map(|form| form.control);
            let learned = learned.then(|| match control {
                None => counts[at].of_source(),
                Some(control) => counts[at].of_translation(control),
            });
            let form = learned.flatten().unwrap_or(default);
            if form != default {
                forms.patterns[at].push(labelled(pattern, &form));
            }
            forms.labels.push(form);
            let default = in_force(project, own, MENU).and_then(|one| sign_of(one.0));
            let default = default.unwrap_or_else(|| " > ".to_owned());
            let learned = given(MENU).is_none();
            let learned = learned.then(|| counts[at].sign());
            let sign = learned.flatten().unwrap_or_else(|| default.clone());
            if sign != default {
                forms.patterns[at].push(joined(&sign));
            }
            forms.menus.push(sign);
        }
        forms
    }
}

/// Tells whether what stands between two names makes them entries of a menu path.
pub(super) fn is_sign(between: &str) -> bool {
    SIGNS.contains(&between.trim())
}

const BOLD: Form = Form {
    bold: true,
    control: false,
    frame: None,
};

/// Returns a project with nothing of its own in these languages.
fn built_in(locales: &[Locale]) -> Option<Project> {
    let (source, others) = locales.split_first()?;
    let mut settings = format!("stegvis: 1\nsource: {source}\n");
    for (at, locale) in others.iter().enumerate() {
        settings.push_str(if at == 0 { "locales:\n" } else { "" });
        settings.push_str(&format!("  {locale}: {{}}\n"));
    }
    let sources = with_built_in(vec![Source::new(load::SETTINGS, settings)]);
    load::project(&sources, BTreeSet::new()).project
}

fn is_learn(project: &Project) -> bool {
    project.settings.outputs.contains(&Output::Learn)
}

/// Returns the pattern that gives labels their form on the pages that articles come back as.
fn label_pattern(learn: bool) -> &'static str {
    if learn {
        "chrome-label-learn"
    } else {
        "chrome-label"
    }
}

fn has_labels(project: &Project) -> bool {
    let mut ids = project.source().ids();
    ids.any(|id| id.starts_with(PREFIX))
}

/// Returns the pattern of the chrome that a locale uses, and whether it comes with the tool.
fn in_force<'p>(
    project: &'p Project,
    own: Option<&'p Catalog>,
    id: &str,
) -> Option<(&'p Pattern, bool)> {
    let message = own
        .and_then(|own| own.message(id))
        .or_else(|| project.source().message(id))?;
    Some((message.part(None)?, message.built_in))
}

/// Returns what a pattern writes between the entries of a menu path.
fn sign_of(pattern: &Pattern) -> Option<String> {
    let entry = |element: &Element, name: &str| match element {
        Element::Placeable(Expression::Variable(own), _) => &**own == name,
        _ => false,
    };
    let (first, rest) = pattern.elements.split_first()?;
    let (last, between) = rest.split_last()?;
    if !(entry(first, "path") && entry(last, "item")) {
        return None;
    }
    let texts = between.iter().map(|element| match element {
        Element::Text(text, _) | Element::Placeable(Expression::String(text), _) => Some(&**text),
        Element::Placeable(..) => None,
    });
    texts.collect()
}

fn labelled(id: &str, form: &Form) -> Message {
    let part = Part {
        text: form.around(&token::of(0).to_string()),
        names: vec!["label".to_owned()],
    };
    Message::new(id.to_owned(), Some(part))
}

fn joined(sign: &str) -> Message {
    let part = Part {
        text: format!("{}{sign}{}", token::of(0), token::of(1)),
        names: vec!["path".to_owned(), "item".to_owned()],
    };
    Message::new(MENU.to_owned(), Some(part))
}

/// Counts the forms of names in the texts of each tree: of the source all, of a translation those in texts that set off as many names in
/// one form as the source does in `form`. So a form counts as often as its names can be paired.
fn counts(trees: usize, drafts: &[Draft], form: Option<Form>) -> Vec<Counts> {
    let mut counts: Vec<Counts> = (0..trees).map(|_| Counts::default()).collect();
    for (draft, said) in drafts
        .iter()
        .flat_map(|one| one.said.iter().map(move |said| (one, said)))
    {
        let Some(source) = draft.text(said, 0) else {
            continue;
        };
        let names = marked(source);
        if form.is_none() {
            counts[0].add(source, &names, |_| true);
            continue;
        }
        let wanted = names.iter().filter(|one| Some(one.form) == form).count();
        for (locale, tree) in draft.adopted.locales.iter().enumerate().skip(1) {
            if let Some(text) = draft.text(said, locale).filter(|_| wanted > 0) {
                let names = marked(text);
                let as_many =
                    |form: Form| names.iter().filter(|one| one.form == form).count() == wanted;
                counts[*tree].add(text, &names, as_many);
            }
        }
    }
    counts
}

impl Counts {
    fn add(&mut self, text: &str, names: &[Marked<'_>], counts: impl Fn(Form) -> bool) {
        for one in names
            .iter()
            .filter(|one| is_name(one.name) && counts(one.form))
        {
            *self.forms.entry(one.form).or_default() += 1;
        }
        for pair in names.windows(2) {
            let between = text.get(pair[0].place.end..pair[1].place.start);
            let between = between.filter(|between| is_sign(between));
            if let Some(between) = between.filter(|_| pair[0].form == pair[1].form) {
                *self.signs.entry(between.to_owned()).or_default() += 1;
            }
        }
    }

    /// Returns the form that is met most among some.
    fn most(&self, is: impl Fn(&Form) -> bool) -> Option<Form> {
        let forms = self.forms.iter().filter(|(form, _)| is(form));
        let most = forms.max_by_key(|(form, count)| (**count, Reverse(**form)));
        most.map(|(form, _)| *form)
    }

    /// Returns the form of the names in a source: a directive where there is one, else bold.
    fn of_source(&self) -> Option<Form> {
        let control = self.most(|form| form.control && !form.bold);
        control.or_else(|| self.most(|form| form.bold && !form.control))
    }

    /// Returns the form of the names in a translation, whose source has directives or not.
    fn of_translation(&self, control: bool) -> Option<Form> {
        self.most(|form| form.control == control && !(control && form.bold))
    }

    fn sign(&self) -> Option<String> {
        let most = self.signs.iter().max_by_key(|(_, count)| **count);
        most.map(|(sign, _)| sign.clone())
    }
}

/// The labels that the messages of a project show, written as articles have them.
#[derive(Default)]
pub(super) struct Shown<'p> {
    with: FxHashMap<String, &'p [With]>,
    forms: Vec<(Form, String)>,
}

impl<'p> Shown<'p> {
    /// Collects what documents give to their messages.
    pub(super) fn of(project: Option<&'p Project>) -> Self {
        let Some(project) = project.filter(|project| has_labels(project)) else {
            return Self::default();
        };
        let mut shown = Self::default();
        for document in &project.documents {
            let prefix = &document.prefix;
            Body::walk(&document.body, &mut |body| {
                let mut take = |item: &'p Item| {
                    if !item.with.is_empty() {
                        let id = format!("{prefix}--{}", item.id.text);
                        shown.with.insert(id, &item.with);
                    }
                };
                match body {
                    Body::Paragraph(item) => take(item),
                    Body::Note(note) => take(&note.item),
                    Body::Section(section) => take(&section.item),
                    Body::List(list) => list.items.iter().for_each(take),
                    Body::Steps(steps) => {
                        for entry in &steps.entries {
                            if let StepEntry::Step(step) = entry.plain() {
                                take(&step.item);
                            }
                        }
                    }
                    _ => {}
                }
            });
        }
        let pattern = label_pattern(is_learn(project));
        shown.forms = project
            .catalogs
            .iter()
            .map(|catalog| {
                let form = in_force(project, Some(catalog), pattern);
                let form = form.and_then(|one| Form::of(one.0)).unwrap_or(BOLD);
                let sign = in_force(project, Some(catalog), MENU).and_then(|one| sign_of(one.0));
                (form, sign.unwrap_or_default())
            })
            .collect();
        shown
    }

    /// Returns what a variable of a message shows, where that is a label or a menu path.
    pub(super) fn text(
        &self,
        (catalog, at): (&Catalog, usize),
        id: &str,
        variable: &str,
    ) -> Option<String> {
        let mut with = self.with.get(id)?.iter();
        let (form, sign) = self.forms.get(at)?;
        let label = |name: &str| {
            let message = catalog.message(&format!("{PREFIX}{name}"))?;
            Some(form.around(message.part(None)?.as_text()?))
        };
        match &with.find(|with| &*with.name.text == variable)?.value {
            Value::Label(name) => label(&name.text),
            Value::Menu(names) => {
                let labels: Option<Vec<String>> =
                    names.iter().map(|name| label(&name.text)).collect();
                Some(labels?.join(sign))
            }
            _ => None,
        }
    }
}
