//! `stegvis.yaml` to settings.

use std::collections::{BTreeMap, BTreeSet};

use super::node::unknown_locale;
use super::{places, publication};
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::format::settings::{SETTINGS as SHAPE, level};
use crate::format::{INVALID_VALUE, MISSING_KEY, Type, is_id};
use crate::limit::{Budget, Limit};
use crate::locale::Locale;
use crate::model::{
    Flavour, LocaleSettings, NO_PROFILE, Occasion, Output, Paper, Profile, RuleLevel, Setting,
    Settings, Spacing, WidthOf,
};
use crate::source::{Sources, Span};
use crate::syntax::yaml::Node;

/// Locales beside the source beyond which a project is refused: every page is made in each.
const LOCALES: usize = 500;

/// A language tag that is not in canonical form.
pub const BAD_LOCALE_NAME: Code = Code::error("bad-locale-name");
/// A folder of messages for a locale that the settings do not name.
pub const UNLISTED_LOCALE: Code = Code::warning("unlisted-locale");

/// Returns the settings; nothing when they have a fault that leaves the project unclear.
pub(super) fn load(sources: &Sources, found: &mut Vec<Diagnostic>) -> Option<Settings> {
    let (id, source) = sources.find(super::SETTINGS)?;
    if source.unreadable.is_some() {
        return None;
    }
    let before = found.len();
    let (root, _) = super::yaml_file(id, source, Type::Shape(&SHAPE), found);
    if root.is_none() && found.len() == before {
        MISSING_KEY
            .report(found, Span::new(id, 0..0), "the settings are empty")
            .help("begin with `stegvis: 1` and `source: en`, the locale that others are translated from");
    }
    let root = root?;
    let locales = locales(&root, found);
    let profiles = profiles(&root, found);
    let base_url = publication::base_url(&root, found);
    let min_fresh = publication::min_fresh(&root, found);
    let also_warn_in = publication::also_warn_in(&root, &locales, found);
    let fail_on = fail_on(&root, &locales, found);
    let usable = found[before..].iter().all(|one| one.level < Level::Error);
    let catalogs = places::layout(&root);
    places::report_unread(sources, &catalogs, &locales, found);
    usable.then(|| Settings {
        name: root.text("name").unwrap_or("").to_owned(),
        locales,
        catalogs,
        base_url,
        paper: Paper::ALL
            .into_iter()
            .find(|paper| root.text("paper") == Some(paper.name())),
        min_fresh,
        also_warn_in,
        outputs: outputs(&root),
        flavour: flavour(&root),
        markdown_checklists: markdown_checklists(&root),
        fail_on,
        profiles,
        names: names(&root),
        rules: rules(&root),
        widths: widths(&root),
    })
}

fn flavour(root: &Node) -> Flavour {
    let word = root
        .get("markdown")
        .and_then(|markdown| markdown.text("flavour"));
    word.and_then(Flavour::named).unwrap_or(Flavour::Plain)
}

fn markdown_checklists(root: &Node) -> bool {
    let word = root
        .get("markdown")
        .and_then(|markdown| markdown.text("checklists"));
    word != Some("false")
}

fn outputs(root: &Node) -> Vec<Output> {
    match root.get("outputs") {
        None => vec![Output::Markdown, Output::Html, Output::Checklist],
        Some(list) => {
            let named = |output: &Output| {
                list.items()
                    .iter()
                    .any(|item| item.as_text() == Some(output.name()))
            };
            Output::ALL.into_iter().filter(named).collect()
        }
    }
}

fn profiles(root: &Node, found: &mut Vec<Diagnostic>) -> Vec<Profile> {
    let mut profiles = Vec::new();
    for (name, values) in root
        .get("profiles")
        .iter()
        .flat_map(|profiles| profiles.pairs())
    {
        let Some(text) = name.as_text() else { continue };
        if !is_id(text) {
            INVALID_VALUE.report(
                found,
                name.span,
                format!("`{text}` is no id, and so no name for a profile"),
            );
            continue;
        }
        if text == NO_PROFILE {
            INVALID_VALUE
                .report(
                    found,
                    name.span,
                    format!("`{NO_PROFILE}` stands for the pages without a profile"),
                )
                .help("give the profile another name");
            continue;
        }
        let words = |list: &Node| {
            list.items()
                .iter()
                .filter_map(|item| item.as_text().map(str::to_owned))
                .collect()
        };
        let values = values
            .pairs()
            .iter()
            .filter_map(|(key, list)| Some((key.as_text()?.to_owned(), words(list))));
        profiles.push(Profile {
            name: text.to_owned(),
            values: values.collect(),
        });
    }
    profiles.sort_by(|a: &Profile, b: &Profile| a.name.cmp(&b.name));
    profiles
}

fn names(root: &Node) -> Vec<String> {
    let keep = root.get("names").and_then(|names| names.get("keep"));
    let items = keep.iter().flat_map(|keep| keep.items());
    items
        .filter_map(|name| name.as_text().map(str::to_owned))
        .collect()
}

fn rules(root: &Node) -> BTreeMap<String, RuleLevel> {
    let rules = root.get("check").and_then(|check| check.get("rules"));
    let setting = |word: &str| level(word).map_or(Setting::Off, Setting::Level);
    let pairs = rules.iter().flat_map(|rules| rules.pairs());
    pairs
        .filter_map(|(key, value)| {
            let default = value.as_text().or_else(|| value.text("default"));
            let own = |occasion: Occasion| Some((occasion, setting(value.text(occasion.name())?)));
            let level = RuleLevel {
                default: default.map(setting),
                occasions: Occasion::ALL.into_iter().filter_map(own).collect(),
                span: key.span,
            };
            Some((key.as_text()?.to_owned(), level))
        })
        .collect()
}

/// Returns what fails a run; a budget must be about a locale that the project has and translates to.
fn fail_on(
    root: &Node,
    locales: &[LocaleSettings],
    found: &mut Vec<Diagnostic>,
) -> Vec<(Limit, Span)> {
    let node = root.get("check").and_then(|check| check.get("fail_on"));
    let Some(node) = node else {
        return vec![(Limit::Level(Level::Error), Span::default())];
    };
    let items = match node.as_text() {
        Some(_) => std::slice::from_ref(node),
        None => node.items(),
    };
    let mut limits = Vec::new();
    for item in items {
        let Some(Ok(limit)) = item.as_text().map(Limit::parse) else {
            continue;
        };
        let counted = || {
            let real = locales.iter().filter(|known| !known.locale.is_pseudo());
            real.skip(1).map(|known| known.locale.as_str())
        };
        if let Limit::Budget(Budget {
            locale: Some(tag), ..
        }) = &limit
            && !counted().any(|known| known == tag)
        {
            INVALID_VALUE
                .report(
                    found,
                    item.span,
                    format!("this project does not translate to `{tag}`"),
                )
                .help(format!(
                    "its translations: {}",
                    counted().collect::<Vec<_>>().join(", ")
                ));
        }
        limits.push((limit, item.span));
    }
    limits
}

fn widths(root: &Node) -> BTreeMap<WidthOf, u32> {
    let widths = root.get("check").and_then(|check| check.get("widths"));
    let limit = |kind: WidthOf| {
        let number = widths?.text(kind.name())?.parse().ok()?;
        Some((kind, number))
    };
    WidthOf::ALL.into_iter().filter_map(limit).collect()
}

fn locales(root: &Node, found: &mut Vec<Diagnostic>) -> Vec<LocaleSettings> {
    let mut locales = Vec::new();
    let mut chains: Vec<Option<&Node>> = Vec::new();
    if let Some(node) = root.get("source")
        && let Some(locale) = locale(node, found)
    {
        if locale.is_pseudo() {
            INVALID_VALUE
                .report(
                    found,
                    node.span,
                    format!("{locale} is made from the source and cannot be it"),
                )
                .help("name the locale that your messages are written in");
        }
        locales.push(LocaleSettings {
            locale,
            span: node.span,
            fallback: Vec::new(),
            draft: false,
            spacing: None,
        });
        chains.push(None);
    }
    let mut others: Vec<(Locale, Span, &Node)> = Vec::new();
    let mut seen = BTreeSet::new();
    for (key, value) in root
        .get("locales")
        .iter()
        .flat_map(|locales| locales.pairs())
    {
        let Some(locale) = locale(key, found) else {
            continue;
        };
        let source = locales.first().map(|source| &source.locale);
        if source == Some(&locale) {
            locales[0].spacing = spacing(value);
        } else if seen.insert(locale.clone()) {
            others.push((locale, key.span, value));
        }
    }
    if let Some((.., node)) = others.get(LOCALES) {
        INVALID_VALUE.report(
            found,
            node.span,
            format!("a project can have {LOCALES} locales beside the source"),
        );
        others.truncate(LOCALES);
    }
    others.sort_by(|(a, ..), (b, ..)| (a.is_pseudo(), a).cmp(&(b.is_pseudo(), b)));
    for (locale, span, value) in others {
        locales.push(LocaleSettings {
            locale,
            span,
            fallback: Vec::new(),
            draft: value.text("state") == Some("draft"),
            spacing: spacing(value),
        });
        chains.push(value.get("fallback"));
    }
    let tags: Vec<Locale> = locales.iter().map(|locale| locale.locale.clone()).collect();
    for (at, chain) in chains.iter().enumerate().skip(1) {
        locales[at].fallback = fallback(at, *chain, &tags, found);
    }
    locales
}

fn spacing(locale: &Node) -> Option<Spacing> {
    match locale.text("spacing")? {
        "cjk-latin" => Some(Spacing::CjkLatin),
        "none" => Some(Spacing::None),
        _ => None,
    }
}

/// Returns the fallback chain of a locale; the source always ends it.
fn fallback(
    own: usize,
    chain: Option<&Node>,
    tags: &[Locale],
    found: &mut Vec<Diagnostic>,
) -> Vec<usize> {
    let mut fallback = Vec::new();
    for node in chain.map_or(&[][..], |chain| chain.items()) {
        let Some(tag) = node.as_text() else { continue };
        match tags.iter().position(|known| known.as_str() == tag) {
            Some(at) if at == own => {
                INVALID_VALUE.report(
                    found,
                    node.span,
                    format!("{tag} cannot fall back to itself"),
                );
            }
            Some(at) if tags[at].is_pseudo() => {
                INVALID_VALUE.report(
                    found,
                    node.span,
                    format!("{tag} is made from the source: nothing can fall back to it"),
                );
            }
            Some(at) if !fallback.contains(&at) => fallback.push(at),
            Some(_) => {}
            None => {
                unknown_locale(node, tag, tags.iter().map(Locale::as_str), found);
            }
        }
    }
    if !fallback.contains(&0) {
        fallback.push(0);
    }
    fallback
}

fn locale(node: &Node, found: &mut Vec<Diagnostic>) -> Option<Locale> {
    let tag = node.as_text()?;
    match Locale::new(tag) {
        Ok(locale) => Some(locale),
        Err(bad) => {
            BAD_LOCALE_NAME
                .report(
                    found,
                    node.span,
                    format!("`{tag}` is no language tag in canonical form"),
                )
                .nearest(bad.canonical.as_deref());
            if let Some(canonical) = &bad.canonical
                && let Some(one) = found.last_mut()
            {
                one.mend(node.span, canonical.as_str());
            }
            None
        }
    }
}
