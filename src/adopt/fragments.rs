//! Sequences of steps that stand in several places with the same words in every language: each is written once, as a fragment.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::draft::{Draft, files};
use super::ids::FIRST;
use super::memory::written;
use super::message::Message;
use super::repeats::{Repeat, repeats};
use super::steps::{Messages, each_id, lists, lists_mut, parts, renumber};
use super::yaml::Yaml;
use super::{document_id, record};
use crate::create::NewFile;
use crate::layout::Layout;
use crate::locale::Locale;
use crate::model::{DocumentKind, Project};
use crate::text::digest::sha1;
use crate::text::taken::Taken;

/// Steps from which on a sequence is worth a fragment.
const SHORTEST: usize = 3;
/// Folder of the fragments below that of the documents.
const FOLDER: &str = "fragments";

/// Steps that stand in several places.
#[derive(Debug)]
pub struct Fragment {
    /// Its id.
    pub id: String,
    /// The document, then the messages of each locale.
    pub files: Vec<NewFile>,
    /// Positions of the documents that use it.
    pub documents: BTreeSet<usize>,
}

/// The steps of documents, each with a number that is the same for those that say the same in every language.
#[derive(Default)]
pub(super) struct Steps {
    known: FxHashMap<String, u32>,
    numbers: Vec<Option<u32>>,
    /// Where each step stands: document, list, position in it.
    places: Vec<(usize, usize, usize)>,
}

/// The sequences of steps that stand in several places.
pub(super) struct Sequences {
    found: Vec<Repeat>,
    /// Where each step stands: document, list, position in it.
    places: Vec<(usize, usize, usize)>,
}

/// Uses of fragments in one document: by list, the position, the length, and the fragment.
type Uses = BTreeMap<usize, Vec<(usize, usize, String)>>;

impl Steps {
    /// Adds those of the document at a position, whose values are filled in.
    pub(super) fn add(&mut self, at: usize, draft: &Draft) {
        let messages = Messages::of(draft);
        let mut list = 0;
        lists(&draft.body, &mut |steps| {
            for (position, step) in steps.iter().enumerate() {
                let number = messages.content(step).map(|content| {
                    let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
                    *self.known.entry(sha1(content.as_bytes())).or_insert(next)
                });
                self.numbers.push(number);
                self.places.push((at, list, position));
            }
            list += 1;
            // No sequence goes on from one list to the next.
            self.numbers.push(None);
            self.places.push((at, list, 0));
        });
    }

    /// Finds the sequences.
    pub(super) fn sequences(self) -> Sequences {
        Sequences {
            found: repeats(&self.numbers, SHORTEST),
            places: self.places,
        }
    }
}

impl Sequences {
    /// Tells how many there are.
    pub(super) fn count(&self) -> usize {
        self.found.len()
    }

    /// Takes them out of their documents, each as a fragment; `taken` are the ids of documents.
    pub(super) fn take_out(
        self,
        drafts: &mut [Draft],
        (locales, layout): (&[Locale], &Layout),
        project: Option<&Project>,
        taken: &mut Taken,
    ) -> Vec<Fragment> {
        let mut known = known(project);
        let mut uses: BTreeMap<usize, Uses> = BTreeMap::new();
        let mut fragments = Vec::new();
        for one in &self.found {
            let (first, list, position) = self.places[one.places[0]];
            let draft = &drafts[first];
            let mut steps = Vec::new();
            let mut at = 0;
            lists(&draft.body, &mut |all| {
                if at == list {
                    steps = all[position..position + one.length].to_vec();
                }
                at += 1;
            });
            let (id, files) = written_once(draft, steps, (locales, layout), &mut known, taken);
            let mut documents = BTreeSet::new();
            for place in &one.places {
                let (document, list, position) = self.places[*place];
                documents.insert(document);
                let lists = uses.entry(document).or_default().entry(list).or_default();
                lists.push((position, one.length, id.clone()));
            }
            fragments.push(Fragment {
                id,
                files,
                documents,
            });
        }
        for (document, uses) in uses {
            replace(&mut drafts[document], uses);
        }
        fragments
    }
}

/// What the project says in a fragment that an earlier adoption made.
#[derive(Default)]
struct Known {
    /// Ids of texts without prefix, by locale and text.
    ids: FxHashMap<(String, String), Vec<String>>,
    /// All ids.
    held: BTreeSet<String>,
}

/// Collects the fragments of a project that adoption made.
fn known(project: Option<&Project>) -> BTreeMap<String, Known> {
    let mut known = BTreeMap::new();
    let Some(project) = project else {
        return known;
    };
    for document in &project.documents {
        let id = &*document.id.text;
        if document.kind == DocumentKind::Fragment && document.path == format!("{FOLDER}/{id}") {
            known.insert(id.to_owned(), Known::default());
        }
    }
    for catalog in &project.catalogs {
        for message in &catalog.messages {
            let Some((prefix, id)) = message.entry.id.split_once("--") else {
                continue;
            };
            if let (Some(own), Some(value)) = (known.get_mut(prefix), &message.entry.value) {
                let text = (catalog.locale.to_string(), written(value));
                own.ids.entry(text).or_default().push(id.to_owned());
                own.held.insert(id.to_owned());
            }
        }
    }
    known
}

/// Writes steps as a fragment: one that the project has, where it says at least half of the same, else a new one.
fn written_once(
    draft: &Draft,
    mut steps: Vec<Yaml>,
    (locales, layout): (&[Locale], &Layout),
    known: &mut BTreeMap<String, Known>,
    taken: &mut Taken,
) -> (String, Vec<NewFile>) {
    let messages = Messages::of(draft);
    let mut ids = Vec::new();
    steps
        .iter_mut()
        .for_each(|step| each_id(step, true, &mut |id| ids.push(id.clone())));
    let tag = |locale: usize| locales[draft.adopted.locales[locale]].to_string();
    let texts = |id: &str| -> Vec<(String, String)> {
        let said = messages.get(id);
        let said = said.filter_map(|(at, one)| Some((tag(at), one.value.as_ref()?.written())));
        said.collect()
    };
    let shared = |known: &Known| {
        let said = ids.iter().filter_map(|id| texts(id).into_iter().next());
        said.filter(|text| known.ids.contains_key(text)).count()
    };
    let all = ids.iter().filter(|id| !texts(id).is_empty()).count();
    let same = known.iter().map(|(id, own)| (shared(own), id));
    let same = same.max_by(|a, b| (a.0, &b.1).cmp(&(b.0, &a.1)));
    let same = same.filter(|(count, _)| count * 2 >= all.max(1));
    let same = same.map(|(_, id)| id.clone());
    let (id, mut own) = match same.and_then(|id| known.remove_entry(&id)) {
        Some(found) => found,
        None => {
            let first = ids.first().map_or("steps", String::as_str);
            (document_id(first, taken), Known::default())
        }
    };
    let mut used = Taken::default();
    let mut names = FxHashMap::default();
    for id in &ids {
        let mut texts = texts(id).into_iter();
        let before = texts.find_map(|text| {
            let ids = own.ids.get_mut(&text)?;
            let at = ids.iter().position(|id| !used.contains(id))?;
            Some(ids.remove(at))
        });
        let name = before
            .unwrap_or_else(|| used.number(parts(id).0, FIRST, |name| !own.held.contains(name)));
        used.insert(name.clone());
        names.insert(id.clone(), name);
    }
    let mut rename = |id: &mut String| *id = names.get(id).cloned().unwrap_or_default();
    steps
        .iter_mut()
        .for_each(|step| each_id(step, true, &mut rename));
    let mut told: Vec<Vec<Message>> = vec![Vec::new(); draft.messages.len()];
    for old in &ids {
        for (locale, message) in messages.get(old) {
            let mut message = message.clone();
            message.id = format!("{id}--{}", names[old]);
            told[locale].push(message);
        }
    }
    let tags: Vec<String> = (0..told.len()).map(tag).collect();
    let tags = tags.iter().map(String::as_str);
    let messages = tags.zip(told.iter().map(Vec::as_slice));
    let place = format!("{FOLDER}/{id}");
    let mut files = files(&place, &id, &document(steps), messages, layout);
    record::sign("several articles", &mut files);
    (id, files)
}

/// Returns a document of these steps.
fn document(steps: Vec<Yaml>) -> Vec<(String, Yaml)> {
    vec![
        ("stegvis".to_owned(), Yaml::Literal("1".to_owned())),
        ("kind".to_owned(), Yaml::text("fragment")),
        (
            "body".to_owned(),
            Yaml::List(vec![Yaml::one("steps", Yaml::List(steps))]),
        ),
    ]
}

/// Puts uses of fragments in the place of steps, and takes out what these said.
fn replace(draft: &mut Draft, mut uses: Uses) {
    let mut names = Taken::default();
    let mut gone: BTreeSet<String> = BTreeSet::new();
    let mut list = 0;
    lists_mut(&mut draft.body, &mut |steps| {
        let mut own = uses.remove(&list).unwrap_or_default();
        list += 1;
        own.sort_unstable();
        let mut kept = Vec::with_capacity(steps.len());
        let mut at = 0;
        let mut rest = std::mem::take(steps).into_iter();
        for (position, length, id) in own {
            kept.extend(rest.by_ref().take(position - at));
            for mut step in rest.by_ref().take(length) {
                each_id(&mut step, true, &mut |id| gone.extend([id.clone()]));
            }
            at = position + length;
            let used = Yaml::one("use", Yaml::text(&*id));
            let name = names.number(&id, FIRST, |_| true);
            kept.push(match name == id {
                true => used,
                false => used.with("as", Yaml::text(&*name), "use"),
            });
        }
        kept.extend(rest);
        *steps = kept;
    });
    let is_gone = |id: &str| id.split_once("--").is_some_and(|(_, id)| gone.contains(id));
    for messages in &mut draft.messages {
        messages.retain(|message| !is_gone(&message.id));
    }
    renumber(draft, &gone);
}
