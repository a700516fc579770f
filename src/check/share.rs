//! How far each document is in each locale, and each file of messages that belong to no document: the rows of a dashboard.
//!
//! What a message counts as is decided in `count`, so that the sum of all rows is what `status` says of a locale.

use std::collections::BTreeMap;

use super::Standing;
use super::count::{counts, standing};
use crate::drift::ledger::Origin;
use crate::drift::{Drift, PartDrift};
use crate::model::{Counterparts, Document, Message, Project, prefix_of};
use crate::resolve::uses::Uses;
use crate::source::SourceId;

/// Where messages are at home.
#[derive(Clone, Copy, Debug)]
pub enum Home<'p> {
    /// The document or fragment whose prefix they have.
    Document(&'p Document),
    /// A file of the source, for those that belong to no document.
    File(SourceId),
}

/// What a locale has of some messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many messages there are.
    pub all: usize,
    /// Those whose source has changed since they were translated.
    pub stale: usize,
    /// Those of which no ledger knows what they were made from.
    pub unrecorded: usize,
    /// Those that the locale lacks.
    pub missing: usize,
    /// Those that a machine translated and nobody has edited.
    pub machine: usize,
    /// Those that are translated, and of which no ledger says that somebody has read them as they stand.
    pub unreviewed: usize,
}

/// Messages that are looked after together.
#[derive(Debug)]
pub struct Unit<'p> {
    /// Where they are at home.
    pub home: Home<'p>,
    /// What each translated locale has of them, in the order of the catalogs.
    pub shares: Vec<Share>,
}

/// How far a project is.
#[derive(Debug)]
pub struct Units<'p> {
    /// Every document whose messages count, in the order of their ids, and then every file of the source with messages of no
    /// document. A file has its terms, and messages that nothing uses.
    pub rows: Vec<Unit<'p>>,
    /// What each translated locale has of the messages that count, as `status` counts them.
    pub totals: Vec<Share>,
}

impl Share {
    /// Returns how many messages say what their source says, as far as is known.
    pub fn fresh(&self) -> usize {
        self.all - self.work()
    }

    /// Returns how many messages have to be seen to.
    pub fn work(&self) -> usize {
        self.stale + self.unrecorded + self.missing
    }

    /// Returns the share of fresh messages in full percent: 100 only where nothing is left.
    pub fn percent(&self) -> usize {
        match self.all {
            0 => 100,
            all => self.fresh() * 100 / all,
        }
    }

    /// Adds what a locale has of further messages.
    pub fn add(&mut self, other: &Self) {
        self.all += other.all;
        self.stale += other.stale;
        self.unrecorded += other.unrecorded;
        self.missing += other.missing;
        self.machine += other.machine;
        self.unreviewed += other.unreviewed;
    }

    fn take(&mut self, standing: Standing, parts: Read) {
        self.all += 1;
        match standing {
            Standing::Fresh => {}
            Standing::Stale => self.stale += 1,
            Standing::Unrecorded => self.unrecorded += 1,
            Standing::Missing => self.missing += 1,
        }
        self.machine += usize::from(parts.machine);
        self.unreviewed += usize::from(parts.unread && standing != Standing::Missing);
    }
}

/// What ledgers say of who made and read the parts of a translation.
#[derive(Clone, Copy)]
struct Read {
    machine: bool,
    unread: bool,
}

/// Counts what every translated locale has of every document and file.
pub fn units<'p>(project: &'p Project, uses: &Uses<'_>, drift: &Drift<'_>) -> Units<'p> {
    let documents = project.documents.iter();
    let by_prefix: BTreeMap<&str, usize> = documents
        .enumerate()
        .map(|(at, document)| (&*document.prefix, at))
        .collect();
    let translations = project.translations();
    let none = || vec![Share::default(); translations.len()];
    let mut beside: Vec<Counterparts<'_>> = translations.iter().map(Counterparts::new).collect();
    let mut units: BTreeMap<(usize, SourceId), Vec<Share>> = BTreeMap::new();
    let mut totals = none();
    for (at, message) in project.source().messages.iter().enumerate() {
        let tags = translations.iter().map(|catalog| catalog.locale.as_str());
        let counted: Vec<bool> = tags.map(|tag| counts(project, uses, at, tag)).collect();
        let nowhere = !counted.contains(&true);
        let used = uses.messages.at(at).is_some();
        let document = by_prefix.get(prefix_of(&message.entry.id)).copied();
        // Whatever the file is called in which the messages of a document stand.
        let key = match document {
            Some(_) if nowhere => continue,
            None if message.built_in && nowhere => continue,
            Some(at) => (at, SourceId::default()),
            None => (usize::MAX, message.entry.id_span.source),
        };
        let shares = units.entry(key).or_insert_with(none);
        for (at, (beside, share)) in beside.iter_mut().zip(shares).enumerate() {
            // What nothing uses is looked after by every locale, what others alone show by these.
            if used && !counted[at] {
                continue;
            }
            let standing = standing(&drift.locales[at + 1], beside, message);
            let read = read(drift, at + 1, beside, message, standing);
            share.take(standing, read);
            if counted[at] {
                totals[at].take(standing, read);
            }
        }
    }
    let unit = |((document, file), shares): ((usize, SourceId), Vec<Share>)| Unit {
        home: match project.documents.get(document) {
            Some(document) => Home::Document(document),
            None => Home::File(file),
        },
        shares,
    };
    Units {
        rows: units.into_iter().map(unit).collect(),
        totals,
    }
}

/// Asks the ledger of a locale who made and read the translation that was found last.
fn read(
    drift: &Drift<'_>,
    locale: usize,
    beside: &Counterparts<'_>,
    message: &Message,
    standing: Standing,
) -> Read {
    let recorded = drift.locales[locale].recorded;
    let known = recorded && standing != Standing::Missing && !message.built_in;
    let parts: &[PartDrift<'_>] = match known {
        true => drift.locales[locale].of(beside.position()),
        false => &[],
    };
    let row = |part| drift.row(locale, part);
    let machine = |part| row(part).is_some_and(|row| row.origin == Origin::Machine);
    Read {
        machine: parts.iter().any(machine),
        unread: parts.iter().any(|part| !drift.is_reviewed(locale, part)),
    }
}
