//! A document before it is written: what is shared with other documents can still be taken out of it.

use super::message::{self, Message, Value};
use super::yaml::{self, Yaml};
use super::{Adopted, record};
use crate::create::NewFile;
use crate::layout::Layout;

/// A document and its messages.
#[derive(Debug)]
pub(super) struct Draft {
    /// What is known of it; its files are not written yet.
    pub(super) adopted: Adopted,
    /// What stands above its blocks.
    pub(super) head: Vec<(String, Yaml)>,
    /// Its blocks.
    pub(super) body: Yaml,
    /// The messages of each locale that has it.
    pub(super) messages: Vec<Vec<Message>>,
    /// The texts that placeables can be given to, by their number.
    pub(super) said: Vec<Said>,
}

/// A text in all its languages.
#[derive(Debug)]
pub(super) struct Said {
    /// Position of its message in each locale that has it.
    pub(super) places: Vec<Option<usize>>,
    /// What its placeables stand for, by their names.
    pub(super) values: Vec<(String, Value)>,
}

impl Draft {
    /// Returns a text in a locale that has it.
    pub(super) fn text(&self, said: &Said, locale: usize) -> Option<&str> {
        let message = self.messages[locale].get(said.places[locale]?)?;
        message.value.as_ref().map(|part| part.text.as_str())
    }

    /// Writes into the blocks what placeables stand for.
    pub(super) fn fill(&mut self) {
        let body = std::mem::replace(&mut self.body, Yaml::List(Vec::new()));
        let said = std::mem::take(&mut self.said);
        self.body = body.filled(&mut |number| {
            let values = said.get(number)?.values.iter();
            let pairs: Vec<(String, Yaml)> = values
                .map(|(name, value)| (name.clone(), value.written()))
                .collect();
            (!pairs.is_empty()).then_some(Yaml::Map(pairs))
        });
    }

    /// Writes the files, when values are filled in: the document, then the messages of each locale. `tags` are those of all trees, and
    /// `layout` says where messages stand.
    pub(super) fn finish(self, tags: &[&str], layout: &Layout) -> Adopted {
        let mut adopted = self.adopted;
        let id = &adopted.id;
        let place = match adopted.path.rsplit_once('/') {
            Some((folder, _)) => format!("{folder}/{id}"),
            None => id.clone(),
        };
        let mut pairs = self.head;
        if adopted.path != place {
            let path = ("path".to_owned(), Yaml::text(&*adopted.path));
            pairs.insert(pairs.len().min(2), path);
        }
        pairs.push(("body".to_owned(), self.body));
        let tags = adopted.locales.iter().map(|at| tags[*at]);
        let messages = tags.zip(self.messages.iter().map(Vec::as_slice));
        adopted.files = files(&place, id, &pairs, messages, layout);
        record::sign(&format!("{}.md", adopted.article), &mut adopted.files);
        adopted
    }
}

/// Returns a document as a file, and its messages as a file for each locale.
pub(super) fn files<'m>(
    place: &str,
    id: &str,
    pairs: &[(String, Yaml)],
    messages: impl Iterator<Item = (&'m str, &'m [Message])>,
    layout: &Layout,
) -> Vec<NewFile> {
    let mut files = vec![NewFile {
        path: format!("procedures/{place}.yaml"),
        text: yaml::document(pairs),
    }];
    files.extend(messages.map(|(tag, messages)| NewFile {
        path: layout.file(tag, &format!("{id}.ftl")),
        text: message::file(messages),
    }));
    files
}
