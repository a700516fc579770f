//! What placeables stand for: labels, menus, keys, step references, titles, numbers, dates, lists.

use super::language::foreign;
use super::{AMBIGUOUS_STEP_REFERENCE, GOTO_DROPPED, OVERSIZED_MESSAGE, Writer};
use crate::model::{Name, Value, With};
use crate::resolve::outline::{Anchor, TargetError, UNKNOWN_REFERENCE, absent};
use crate::resolve::words::{Argument, Found};
use crate::text::date::{DateOptions, Moment};
use crate::text::duration::Duration;
use crate::text::formats::{Join, Piece};
use crate::text::number::{Number, NumberOptions};
use crate::tree::{Inline, Inlines, Mark, Target, plain};

impl<'p> Writer<'_, 'p, '_> {
    pub(super) fn arguments(
        &mut self,
        scope: usize,
        with: &'p [With],
        found: Found<'p>,
    ) -> Vec<(&'p str, Argument)> {
        let initial = starts_with_variable(found);
        with.iter()
            .filter_map(|with| {
                let value = match &with.value {
                    Value::Parameter(name) => {
                        *self.outline.scopes[scope].arguments.get(&*name.text)?
                    }
                    value => value,
                };
                let first = initial == Some(&*with.name.text);
                Some((
                    &*with.name.text,
                    self.argument(scope, value, first, found.locale),
                ))
            })
            .collect()
    }

    /// Returns what a message of the locale `language` gets for a value.
    fn argument(
        &mut self,
        scope: usize,
        value: &'p Value,
        initial: bool,
        language: usize,
    ) -> Argument {
        let text = |name: &Name| vec![Inline::Text(name.text.to_string())];
        Argument::Inlines(match value {
            Value::Role(name) | Value::Enum(name) => return Argument::Key(name.text.to_string()),
            Value::Number(name) => match Number::parse(&name.text) {
                Some(number) => return Argument::Number(number),
                None => text(name),
            },
            Value::Date(name) => match Moment::parse(&name.text) {
                Some(moment) => return Argument::Date(moment),
                None => text(name),
            },
            Value::List(items, join) => self.list(scope, items, *join, language),
            Value::Label(name) => self.label(&name.text),
            Value::Menu(names) => {
                let labels = names.iter().map(|name| self.label(&name.text));
                let labels = labels.collect();
                let path = self.joined("chrome-menu", labels, names);
                vec![Inline::Mark(Mark::Menu, path)]
            }
            Value::Keys(names) => {
                let keys = names
                    .iter()
                    .map(|name| vec![Inline::Mark(Mark::Key, text(name))]);
                let keys = self.joined("chrome-keys", keys.collect(), names);
                self.isolate("ltr", keys)
            }
            Value::Step(name) => match self.outline.target(scope, &name.text) {
                Ok(Anchor::Step(step)) => self.step_reference(step, initial),
                other => {
                    self.no_step(scope, "step", name, other.err());
                    text(name)
                }
            },
            Value::Document(name) => match self.context.project.document(&name.text) {
                Some(document) => {
                    let title = self.context.title(self.locale, document);
                    vec![Inline::Link(Target::Page(self.path(document), None), title)]
                }
                None => text(name),
            },
            Value::Icon(name) => vec![Inline::Mark(
                Mark::Icon,
                vec![Inline::Image(self.picture(&name.text))],
            )],
            Value::Verbatim(name) => vec![Inline::Mark(
                Mark::Verbatim,
                vec![Inline::Html(name.text.to_string())],
            )],
            Value::Code(name) => vec![Inline::Code(name.text.to_string())],
            Value::Link(name) => {
                let address = self.address(&name.text).unwrap_or_default();
                self.isolate("ltr", vec![Inline::Text(address)])
            }
            Value::Image(name) => self.isolate("ltr", text(name)),
            Value::Value(name) | Value::Parameter(name) => self.isolate("auto", text(name)),
        })
    }

    /// Reports a `what`, a step or a step or section, that is referred to and that the page does not have.
    pub(super) fn no_step(
        &mut self,
        scope: usize,
        what: &str,
        name: &Name,
        error: Option<TargetError>,
    ) {
        self.whole = false;
        let outline = self.outline;
        // A fragment that cannot be expanded may hold the step.
        if !outline.whole || !outline.document.complete {
            return;
        }
        if error == Some(TargetError::Ambiguous) {
            AMBIGUOUS_STEP_REFERENCE
                .report(self.found, name.span, absent::several(&name.text))
                .help(absent::SEVERAL);
        } else if outline.hides(&name.text) {
            GOTO_DROPPED
                .report(self.found, name.span, absent::hidden(outline, &name.text))
                .help(absent::HIDDEN);
        } else if outline.left_behind(scope, &name.text) {
            let message = absent::left_behind(outline, scope, &name.text);
            UNKNOWN_REFERENCE
                .report(self.found, name.span, message)
                .help(absent::LEFT_BEHIND);
        } else {
            let near = self.guesses.nearest(&name.text, outline.names());
            UNKNOWN_REFERENCE
                .report(self.found, name.span, absent::unknown(what, &name.text))
                .nearest_at(near, name.span);
        }
    }

    /// Joins values as the locale of the message does.
    fn list(&mut self, scope: usize, items: &'p [Value], join: Join, language: usize) -> Inlines {
        let formats = self.context.words.formats(language);
        let arguments = &self.outline.scopes[scope].arguments;
        let mut holds_list = false;
        let items: Vec<Inlines> = items
            .iter()
            .filter_map(|item| {
                let item = match item {
                    // A list holds no list, whatever the parameter was given.
                    Value::Parameter(name) => match *arguments.get(&*name.text)? {
                        Value::List(..) => {
                            holds_list = true;
                            return None;
                        }
                        given => given,
                    },
                    item => item,
                };
                let written = |text: String| vec![Inline::Text(text)];
                Some(match self.argument(scope, item, false, language) {
                    Argument::Inlines(inlines) => inlines,
                    Argument::Key(key) => written(key),
                    Argument::Number(number) => {
                        written(formats.number(&number, &NumberOptions::default()))
                    }
                    Argument::Date(moment) => {
                        written(formats.date(&moment, &DateOptions::default())?)
                    }
                })
            })
            .collect();
        self.whole &= !holds_list;
        let texts: Vec<String> = items.iter().map(|item| plain(item)).collect();
        let mut joined = Vec::new();
        for piece in formats.join(&texts, join) {
            match piece {
                Piece::Between(text) => joined.push(Inline::Text(text)),
                Piece::Item(at) => joined.extend(items[at].iter().cloned()),
            }
        }
        joined
    }

    pub(super) fn label(&self, id: &str) -> Inlines {
        let labels = &self.context.labels[self.locale];
        labels
            .get(id)
            .cloned()
            .unwrap_or_else(|| vec![Inline::Text(id.to_owned())])
    }

    /// Joins what names stand for, from left to right. A pattern that shows `$path` twice doubles what it joins with each name.
    fn joined(&mut self, pattern: &str, items: Vec<Inlines>, names: &[Name]) -> Inlines {
        let within = |inlines: &Inlines| size(inlines) <= JOINED_BYTES;
        let mut items = items.into_iter();
        let mut path = items.next().unwrap_or_default();
        let mut fits = true;
        for item in items {
            fits = within(&item);
            if fits {
                path = self.fold(pattern, [path, item].into_iter());
                fits = within(&path);
            }
            if !fits {
                break;
            }
        }
        if fits {
            return path;
        }
        self.whole = false;
        if let Some(name) = names.first() {
            let message = format!("what `{pattern}` joins here is longer than 16 KiB");
            OVERSIZED_MESSAGE
                .report(self.found, name.span, message)
                .help("name fewer; the pattern needs each of its variables once");
        }
        Vec::new()
    }

    /// Joins items from left to right with a pattern of `$path` and `$item`.
    pub(super) fn fold(&self, pattern: &str, mut items: impl Iterator<Item = Inlines>) -> Inlines {
        let Some(first) = items.next() else {
            return Vec::new();
        };
        items.fold(first, |path, item| {
            self.chrome(
                pattern,
                &[
                    ("path", Argument::Inlines(path)),
                    ("item", Argument::Inlines(item)),
                ],
            )
        })
    }

    /// Returns a link that reads "step 3", with its section where the number alone would not tell a reader of this section. A heading
    /// that is cited names no other: two that refer to steps of each other would have no end.
    pub(super) fn step_reference(&mut self, step: usize, initial: bool) -> Inlines {
        let info = &self.outline.steps[step];
        let far = info.section != self.section && self.outline.shares_number(step) && !self.cited;
        let section = info.section.filter(|_| far);
        let heading = section.map(|section| self.heading(section));
        let attribute = initial.then_some("initial");
        let words = |id: &str, number: &str, section: Option<Inlines>| {
            let words = self.context.words;
            let found = words
                .find(self.locale, id, attribute)
                .or_else(|| words.find(self.locale, id, None));
            let mut arguments = vec![(
                "number",
                Argument::Inlines(vec![Inline::Text(number.to_owned())]),
            )];
            arguments.extend(section.map(|section| ("section", Argument::Inlines(section))));
            found.map_or_else(Vec::new, |found| {
                self.context.pattern(self.locale, found, &arguments)
            })
        };
        let pattern = match heading {
            Some(_) => "chrome-step-reference-in-section",
            None => "chrome-step-reference",
        };
        let guide = words(pattern, &info.number, heading);
        let checklist = words("chrome-step-reference", &info.checklist_number, None);
        vec![Inline::Link(
            Target::Anchor(info.anchor.clone()),
            vec![Inline::Mark(Mark::StepReference(checklist), guide)],
        )]
    }

    /// Returns the heading of a section for a text that names it, which may be a link: so the links of the heading are none.
    pub(super) fn heading(&mut self, section: usize) -> Inlines {
        let info = &self.outline.sections[section];
        let item = &info.section.item;
        let id = self.message_id(info.scope, &item.id);
        let Some(found) = self.near.find(self.locale, &id, None) else {
            return Vec::new();
        };
        let around = (self.section.replace(section), self.cited);
        self.cited = true;
        let arguments = self.arguments(info.scope, &item.with, found);
        let words = self.context.words;
        let mut text = words.format(found, &arguments).inlines;
        if found.locale != self.locale {
            text = foreign(words.locale(found.locale), text, words.locale(self.locale));
        }
        let text = self.links(text, info.scope, found.message.entry.id_span);
        (self.section, self.cited) = around;
        without_links(text)
    }

    /// Formats a time span: years to minutes, those that are not zero.
    pub(super) fn duration(&self, span: Duration) -> Inlines {
        let parts = [
            ("chrome-years", span.years),
            ("chrome-months", span.months),
            ("chrome-days", span.days),
            ("chrome-hours", span.hours),
            ("chrome-minutes", span.minutes),
        ];
        let words = parts.iter().filter(|(_, count)| *count > 0);
        let words = words.map(|(word, count)| {
            self.chrome(word, &[("count", Argument::Number(Number::from(*count)))])
        });
        let words = self.fold("chrome-duration", words);
        vec![Inline::Mark(Mark::Time(span.to_string()), words)]
    }

    pub(super) fn address(&self, key: &str) -> Option<String> {
        let link = self.context.project.links.get(key)?;
        let locale = self.context.words.locale(self.locale).as_str();
        link.address(locale, &self.context.words.fallbacks(self.locale))
    }
}

/// Size of what a menu path or a combination of keys may come to.
const JOINED_BYTES: usize = 16 << 10;

/// Returns about how large running text is: its characters, and what is around them.
fn size(inlines: &[Inline]) -> usize {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Code(text) | Inline::Html(text) => text.len(),
        Inline::Link(_, inner)
        | Inline::Strong(inner)
        | Inline::Emphasis(inner)
        | Inline::Mark(_, inner) => size(inner),
        Inline::Image(image) => image.file.len() + image.alt.len(),
    };
    inlines.iter().map(|inline| 1 + one(inline)).sum()
}

/// Puts the texts of links in their places.
fn without_links(inlines: Inlines) -> Inlines {
    let inner = |inline| match inline {
        Inline::Link(_, text) => without_links(text),
        Inline::Strong(text) => vec![Inline::Strong(without_links(text))],
        Inline::Emphasis(text) => vec![Inline::Emphasis(without_links(text))],
        Inline::Mark(mark, text) => vec![Inline::Mark(mark, without_links(text))],
        other => vec![other],
    };
    inlines.into_iter().flat_map(inner).collect()
}

/// Returns the variable a text begins with.
fn starts_with_variable(found: Found<'_>) -> Option<&str> {
    use crate::syntax::fluent::{Element, Expression};
    match found.message.part(found.attribute)?.elements.first()? {
        Element::Placeable(Expression::Variable(name), _) => Some(name),
        _ => None,
    }
}
