//! Rules: what a rule is, what it looks at, and the run over a whole project.
//!
//! The run walks the project once, in parallel over documents and messages, and hands each rule what it asked for. Pages are
//! resolved and their Markdown rendered and read back here; `build` takes them from here to write them.

mod articles;
mod baseline;
mod changed;
mod count;
mod edges;
mod fingerprint;
mod glossary;
mod ground;
mod habits;
mod headings;
mod mend;
mod messages;
mod names;
mod notes;
mod occasion;
mod opened;
mod pages;
mod policy;
mod publisher;
mod run;
mod share;
mod staleness;
mod suppress;
mod trie;
mod typography;
mod verbatim;
mod verdict;

pub mod rules;

use crate::diagnostic::{Code, Sink};
use crate::drift::{Drift, PartDrift, State};
use crate::facts::{Facts, Variables};
use crate::model::{Catalog, Document, Message, Name, ParameterType, Project, prefix_of};
use crate::resolve::outline::Outline;
use crate::resolve::references::References;
use crate::resolve::uses::{Use, Uses};
use crate::source::{Sources, Span};
use crate::syntax::fluent::Pattern;
use crate::text::nearest::Guesses;
use crate::tree::Page;
use crate::tree::compare::Difference;

use rustc_hash::FxHashMap;

pub use articles::{
    CHANGED_BLOCK, EXTRA_ARTICLE, EXTRA_BLOCK, MISSING_ARTICLE, MISSING_BLOCK, MISSING_LINK,
    STALE_ARTICLE, STALE_BLOCK, UNRENDERED_EMPHASIS, allow, conclude, texts,
};
pub use baseline::{Entry, read_baseline, set_aside_known, write_baseline};
pub use changed::set_aside_unchanged;
pub use count::{Lack, LocaleCount, Standing, Work, states, work};
pub use fingerprint::locales_named;
pub use ground::{Ground, Recorded, site};
pub use mend::{Made, Mended, mend};
pub use notes::notes;
pub use occasion::judge;
pub use opened::{Opened, Unopened, picture_prints};
pub use policy::Policy;
pub use publisher::{Nothing, Over, Publisher, Rendered, Sheet};
pub use run::{Aside, Checked, Subject, run, run_on};
pub use share::{Home, Share, Unit, Units, units};
pub use suppress::{Allowed, is_unread};
pub use verdict::{Exceeded, exceeded, fails};

/// A rule is a value: what it is called, how serious it is, what explains it, and a function.
#[derive(Debug)]
pub struct Rule {
    /// Name and level.
    pub code: Code,
    /// The text of `stegvis explain <code>`.
    pub docs: &'static str,
    /// What to run.
    pub run: Run,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// Nothing: the finding is made while loading or resolving.
    Load,
    /// Nothing in a project: the finding is made where articles are compared.
    Articles,
    /// The whole project.
    Project(fn(&Context<'_>, &mut Sink<'_>)),
    /// Every document as its author wrote it.
    Document(fn(&Context<'_>, &Document, &mut Sink<'_>)),
    /// Every document with its fragments in place, and the blocks of all editions.
    Outline(fn(&Context<'_>, &Outline<'_>, &mut Sink<'_>)),
    /// Every document as each edition shows it, where profiles or locales differ.
    Edition(fn(&Context<'_>, &Outline<'_>, &mut Sink<'_>)),
    /// Every message and term of every locale, with its source.
    Message(fn(&Context<'_>, &Pair<'_>, &mut Sink<'_>)),
    /// Every value and attribute of every locale, with its source.
    Part(fn(&Context<'_>, &Part<'_>, &mut Sink<'_>)),
    /// Every page in every locale.
    Page(fn(&Context<'_>, &Page, &mut Sink<'_>)),
    /// Every checklist in every locale.
    Checklist(fn(&Context<'_>, &Page, &mut Sink<'_>)),
    /// Every Markdown document, read back.
    Output(fn(&Output<'_>, &mut Sink<'_>)),
}

/// What all rules can see.
#[derive(Clone, Copy)]
pub struct Context<'p> {
    /// The project.
    pub project: &'p Project,
    /// Its texts.
    pub sources: &'p Sources,
    /// Which messages its documents use.
    pub uses: &'p Uses<'p>,
    /// What its messages refer to.
    pub said: &'p References<'p>,
    /// The documents by the prefix of their messages.
    pub parameters: &'p FxHashMap<&'p str, &'p Document>,
    /// The words the project has agreed on, and its labels, ready to be found in texts.
    pub(crate) glossary: &'p glossary::Lookup<'p>,
    /// What it does throughout where languages leave a choice.
    pub(crate) habits: &'p habits::Habits<'p>,
    /// The names in its source.
    pub(crate) names: &'p names::Names<'p>,
    /// Its translations against its ledgers.
    pub drift: &'p Drift<'p>,
    /// The headings that links name by their words.
    pub(crate) headings: &'p headings::Headings,
    /// What was meant by names that are not known.
    pub(crate) guesses: &'p Guesses,
    /// Whether checklists are printed in this run: then their pages are counted, and not estimated.
    pub prints: bool,
}

/// A message and the one it is translated from.
pub struct Pair<'p> {
    /// The catalog it stands in.
    pub catalog: &'p Catalog,
    /// Position of the catalog in the project.
    pub locale: usize,
    /// The message or term.
    pub own: &'p Message,
    /// Its source; absent where the source has none, and for the source itself.
    pub source: Option<&'p Message>,
    /// What is recorded of its parts; nothing for a source, and where the locale has no ledger.
    pub drift: &'p [PartDrift<'p>],
    /// The places where documents use it.
    pub uses: &'p [Use<'p>],
    /// Whether this is the source locale.
    pub is_source: bool,
    /// Whether it is taken over as it is, without being read as Markdown.
    pub verbatim: bool,
}

/// A value or attribute and the one it is translated from.
pub struct Part<'p> {
    /// The message it belongs to.
    pub pair: &'p Pair<'p>,
    /// Name of the attribute, if it is one.
    pub attribute: Option<&'p str>,
    /// The text.
    pub pattern: &'p Pattern,
    /// What it says.
    pub facts: &'p Facts<'p>,
    /// Its variables, those of messages it refers to included.
    pub variables: &'p Variables<'p>,
    /// Its source.
    pub source: Option<SourcePart<'p>>,
    /// Whether it stands there as it stands in the source.
    pub is_as_source: bool,
    /// What is recorded of it; nothing for a source, and where the locale has no ledger.
    pub drift: Option<&'p PartDrift<'p>>,
}

/// The source of a part.
pub struct SourcePart<'p> {
    /// The text.
    pub pattern: &'p Pattern,
    /// What it says.
    pub facts: &'p Facts<'p>,
    /// Its variables, those of messages it refers to included.
    pub variables: &'p Variables<'p>,
    /// Where it stands.
    pub span: Span,
}

/// A Markdown document, and what a reader makes of it.
pub struct Output<'p> {
    /// The page it was written from.
    pub page: &'p Page,
    /// The first difference between the page and the document as read back.
    pub difference: Option<Difference>,
}

impl Rule {
    /// Tells whether the rule finds nothing in a page that could not be made.
    pub fn needs_pages(&self) -> bool {
        match self.run {
            Run::Load | Run::Page(_) | Run::Checklist(_) | Run::Output(_) => true,
            Run::Articles
            | Run::Project(_)
            | Run::Document(_)
            | Run::Outline(_)
            | Run::Edition(_)
            | Run::Message(_)
            | Run::Part(_) => false,
        }
    }

    /// Returns what the rule finds, in one sentence: the first line of its page below the title.
    pub fn summary(&self) -> &'static str {
        let lines = self.docs.lines().skip(1).map(str::trim);
        lines
            .into_iter()
            .find(|line| !line.is_empty())
            .unwrap_or("")
    }
}

impl<'p> Context<'p> {
    /// Returns the context of something that is looked at in order, with guesses of its own.
    pub(crate) fn guessing<'a>(&self, guesses: &'a Guesses) -> Context<'a>
    where
        'p: 'a,
    {
        Context { guesses, ..*self }
    }

    /// Returns the places where documents use a message.
    pub fn uses_of(&self, message: &Message) -> &'p [Use<'p>] {
        if message.entry.term {
            return &[];
        }
        self.uses.messages.get(&message.entry.id).unwrap_or(&[])
    }

    /// Tells whether a message counts as needed: documents use it, or there are no documents to say so.
    pub fn is_used(&self, message: &Message) -> bool {
        self.project.is_catalogs_alone() || !self.uses_of(message).is_empty()
    }

    /// Tells whether the document of a message is free of faults of form.
    pub fn is_sound(&self, message: &Message) -> bool {
        self.document_of(message)
            .is_none_or(|document| document.sound && document.complete)
    }

    /// Returns the document whose prefix a message has.
    pub fn document_of(&self, message: &Message) -> Option<&'p Document> {
        self.parameters.get(prefix_of(&message.entry.id)).copied()
    }

    /// Tells whether a translation or a source belongs to the other under an id that has changed.
    pub fn is_renamed(&self, catalog: &Catalog, message: &Message) -> bool {
        let catalogs = self.project.catalogs.iter();
        let mut locales = catalogs.zip(&self.drift.locales);
        let own = locales.find(|(known, _)| known.locale == catalog.locale);
        let id = message.entry.id_span;
        own.is_some_and(|(_, drift)| {
            let mut renamed = drift.renamed.iter();
            renamed.any(|one| one.from.entry.id_span == id || one.to.entry.id_span == id)
        })
    }

    /// Returns the type of a parameter of the fragment that a message belongs to.
    pub fn parameter(&self, message: &Message, name: &Name) -> Option<ParameterType> {
        let parameters = &self.document_of(message)?.parameters;
        let parameter = parameters.iter().find(|one| one.name.text == name.text);
        parameter.map(|parameter| parameter.kind)
    }

    /// Returns the name of a message or part as it is written in Fluent.
    pub fn name(message: &Message, attribute: Option<&str>) -> String {
        message.part_name(attribute)
    }
}

impl Part<'_> {
    /// Returns the name of the part as it is written in Fluent.
    pub fn name(&self) -> String {
        Context::name(self.pair.own, self.attribute)
    }

    /// Returns the source of a sentence, to be compared with it. The markup of terms and of chrome is each locale's own. A translation
    /// that is as it was made, from a source that has changed since, differs because of that: it is stale, and told to be so once.
    pub fn sentence_source(&self) -> Option<&SourcePart<'_>> {
        let entry = &self.pair.own.entry;
        let free = entry.term || entry.id.starts_with("chrome-");
        let stale = self.drift.is_some_and(|drift| drift.state == State::Stale);
        self.source.as_ref().filter(|_| !free && !stale)
    }

    /// Returns where the part stands.
    pub fn span(&self) -> Span {
        self.pair.own.part_span(self.attribute)
    }

    /// Returns the literal text, variants included, one piece a line.
    pub fn text(&self) -> String {
        self.pattern.text()
    }
}
