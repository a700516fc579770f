//! What messages can call: `NUMBER` and `DATETIME`, and what selections on numbers are led through.
//!
//! A function cannot report an error to Fluent. One that cannot do its work leaves [`token::FAILED`] in the text instead, so that the
//! caller notices wherever the result ends up.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::types::FluentType;
use fluent::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::{IntlLangMemoizer, Memoizable, concurrent};

use crate::facts;
use crate::locale::{LanguageIdentifier, Locale};
use crate::syntax::fluent::{Expression, Variant, write};
use crate::text::date::{DateOptions, Moment};
use crate::text::formats::Formats;
use crate::text::number::{Number, NumberOptions};
use crate::tree::token;

/// Name of the function that selections on numbers are led through.
const SELECT: &str = "STEGVIS_SELECT";
/// Key of the variant that is taken where the selector could not be computed.
const FAILED: &str = "STEGVIS_FAILED";

/// A number on its way through Fluent.
#[derive(Clone, Debug)]
struct Quantity {
    formats: Arc<Formats>,
    number: Number,
    options: NumberOptions,
}

/// A date on its way through Fluent.
#[derive(Clone, Debug)]
struct Day {
    formats: Arc<Formats>,
    moment: Moment,
    options: DateOptions,
}

/// The formats of a bundle's language, for numbers that stand in messages.
struct Literals(Formats);

impl PartialEq for Quantity {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && self.options == other.options
    }
}

impl PartialEq for Day {
    fn eq(&self, other: &Self) -> bool {
        self.moment == other.moment && self.options == other.options
    }
}

impl Quantity {
    fn text(&self) -> String {
        self.formats.number(&self.number, &self.options)
    }
}

impl Day {
    fn text(&self) -> String {
        let text = self.formats.date(&self.moment, &self.options);
        text.unwrap_or_else(|| token::FAILED.into())
    }
}

impl FluentType for Quantity {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &IntlLangMemoizer) -> Cow<'static, str> {
        self.text().into()
    }

    fn as_string_threadsafe(&self, _: &concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.text().into()
    }
}

impl FluentType for Day {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &IntlLangMemoizer) -> Cow<'static, str> {
        self.text().into()
    }

    fn as_string_threadsafe(&self, _: &concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.text().into()
    }
}

impl Memoizable for Literals {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale = Locale::new(&language.to_string()).map_err(|_| ())?;
        Ok(Self(Formats::new(&locale)))
    }
}

/// Returns a number as Fluent takes it.
pub(super) fn number(number: &Number, formats: &Arc<Formats>) -> FluentValue<'static> {
    FluentValue::Custom(Box::new(Quantity {
        formats: Arc::clone(formats),
        number: number.clone(),
        options: NumberOptions::default(),
    }))
}

/// Returns a date as Fluent takes it.
pub(super) fn date(moment: Moment, formats: &Arc<Formats>) -> FluentValue<'static> {
    FluentValue::Custom(Box::new(Day {
        formats: Arc::clone(formats),
        moment,
        options: DateOptions::default(),
    }))
}

/// Gives a new bundle its functions.
pub(super) fn add(bundle: &mut FluentBundle<FluentResource>, formats: &Arc<Formats>) {
    let new = "a new bundle has no functions";
    let own = Arc::clone(formats);
    bundle
        .add_function("NUMBER", move |positional, options| {
            called_number(positional, options, &own).unwrap_or_else(failed)
        })
        .expect(new);
    bundle
        .add_function("DATETIME", |positional, options| {
            called_date(positional, options).unwrap_or_else(failed)
        })
        .expect(new);
    let own = Arc::clone(formats);
    bundle
        .add_function(SELECT, move |positional, _| select(positional, &own))
        .expect(new);
    bundle.set_formatter(Some(literal));
}

fn failed<'a>() -> FluentValue<'a> {
    FluentValue::String(token::FAILED.to_string().into())
}

/// Writes a number that stands in a message.
fn literal(value: &FluentValue<'_>, memoizer: &concurrent::IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    // What is too large for a number of Fluent is not printed as something else.
    let Some(number) = Number::parse(&number.as_string()) else {
        return Some(token::FAILED.into());
    };
    memoizer
        .with_try_get::<Literals, _, _>((), |formats| {
            formats.0.number(&number, &NumberOptions::default())
        })
        .ok()
}

fn quantity(value: &FluentValue<'_>, formats: &Arc<Formats>) -> Option<Quantity> {
    match value {
        FluentValue::Custom(custom) => (**custom).as_any().downcast_ref::<Quantity>().cloned(),
        FluentValue::Number(number) => Some(Quantity {
            formats: Arc::clone(formats),
            number: Number::parse(&number.as_string())?,
            options: NumberOptions::default(),
        }),
        _ => None,
    }
}

fn pairs(options: &FluentArgs<'_>) -> Vec<(Box<str>, Box<str>)> {
    let text = |value: &FluentValue<'_>| match value {
        FluentValue::String(text) => text.as_ref().into(),
        FluentValue::Number(number) => number.as_string().into(),
        _ => "".into(),
    };
    options
        .iter()
        .map(|(name, value)| (name.into(), text(value)))
        .collect()
}

fn called_number<'a>(
    positional: &[FluentValue<'a>],
    options: &FluentArgs<'_>,
    formats: &Arc<Formats>,
) -> Option<FluentValue<'a>> {
    let [value] = positional else { return None };
    let quantity = quantity(value, formats)?;
    let options = quantity.options.clone().set(&pairs(options)).ok()?;
    Some(FluentValue::Custom(Box::new(Quantity {
        options,
        ..quantity
    })))
}

fn called_date<'a>(
    positional: &[FluentValue<'a>],
    options: &FluentArgs<'_>,
) -> Option<FluentValue<'a>> {
    let [FluentValue::Custom(custom)] = positional else {
        return None;
    };
    let day = (**custom).as_any().downcast_ref::<Day>()?.clone();
    let options = day.options.clone().set(&pairs(options)).ok()?;
    options.fit(&day.moment).ok()?;
    Some(FluentValue::Custom(Box::new(Day { options, ..day })))
}

/// Returns what decides a selection: a number that has a variant of its own, the plural category, or the value as it is.
fn select<'a>(positional: &[FluentValue<'a>], formats: &Arc<Formats>) -> FluentValue<'a> {
    let Some((value, exact)) = positional.split_first() else {
        return FAILED.into();
    };
    if let Some(quantity) = quantity(value, formats) {
        let same = |other: &&FluentValue<'a>| {
            self::quantity(other, formats)
                .is_some_and(|other| other.number.equals(&quantity.number))
        };
        return match exact.iter().find(same) {
            Some(value) => value.clone(),
            None => formats.category(&quantity.number, &quantity.options).into(),
        };
    }
    match value {
        FluentValue::String(text) if text.contains(token::FAILED) => FAILED.into(),
        value => value.clone(),
    }
}

/// Writes the head of a selection so that CLDR's rules decide on plurals, and so that a failure is not taken for the default variant.
pub(super) fn head(selector: &Expression, variants: &[Variant], out: &mut String) {
    let called = matches!(selector, Expression::Function(..));
    let led = called || matches!(selector, Expression::Variable(_) | Expression::Number(_));
    let plural = facts::is_plural(variants);
    if !led || !(called || plural) {
        return write::plain_head(selector, variants, out);
    }
    out.push_str(SELECT);
    out.push('(');
    write::inline(selector, out);
    for variant in variants.iter().filter(|one| facts::is_number(&one.key)) {
        // Writing to a String cannot fail.
        let _ = write!(out, ", {}", variant.key);
    }
    out.push_str(") ->");
    if called {
        let _ = write!(out, "\n    [{FAILED}] {}", token::FAILED);
    }
}
