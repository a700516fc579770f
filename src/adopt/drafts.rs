//! The articles of a source as documents: one after the other, so that one is in memory at a time, or all together where labels and
//! fragments are to be taken out of them. The text of an article is gone when its draft is made.

use rustc_hash::FxHashMap;

use super::article::document;
use super::draft::Draft;
use super::forms::Forms;
use super::fragments::Steps;
use super::headings::anchors;
use super::labels::Labels;
use super::links::Places;
use super::memory::Memories;
use super::{Adoption, Articles, Wanted, normal};
use crate::layout::Layout;
use crate::locale::Locale;
use crate::model::Project;
use crate::source::SourceId;
use crate::syntax::markdown::{Article, article};
use crate::text::taken::Taken;

/// Takes each draft for itself, so that none is kept; `layout` says where messages stand.
pub(super) fn alone(
    drafts: impl Iterator<Item = Draft>,
    locales: &[Locale],
    layout: &Layout,
) -> Adoption {
    let tags: Vec<&str> = locales.iter().map(Locale::as_str).collect();
    let mut steps = Steps::default();
    let documents = drafts.enumerate().map(|(at, mut draft)| {
        draft.fill();
        steps.add(at, &draft);
        draft.finish(&tags, layout)
    });
    Adoption {
        documents: documents.collect(),
        sequences: steps.sequences().count(),
        ..Adoption::default()
    }
}

/// Takes out of the drafts what they share; `alone` says whether nothing else in the project names its labels.
pub(super) fn shared(
    mut drafts: Vec<Draft>,
    (locales, layout): (&[Locale], &Layout),
    project: Option<&Project>,
    alone: bool,
    wanted: &Wanted<'_>,
    taken: &mut Taken,
) -> Adoption {
    let mut adoption = Adoption::default();
    if wanted.labels {
        let forms = Forms::of(locales, &drafts, project);
        let mut labels = Labels::of(&forms, locales, project);
        labels.lift(&mut drafts, alone);
        adoption.unpaired = labels.unpaired.len();
        adoption.labels = labels.known.all;
        let mut labels = adoption.labels.iter();
        if labels.any(|label| !label.documents.is_empty()) {
            adoption.chrome = forms.patterns;
        }
    }
    drafts.iter_mut().for_each(Draft::fill);
    let mut steps = Steps::default();
    for (at, draft) in drafts.iter().enumerate() {
        steps.add(at, draft);
    }
    let sequences = steps.sequences();
    adoption.sequences = sequences.count();
    if wanted.fragments {
        let documents = project.iter().flat_map(|project| &project.documents);
        taken.extend(documents.map(|document| document.id.text.to_string()));
        adoption.fragments = sequences.take_out(&mut drafts, (locales, layout), project, taken);
    }
    let tags: Vec<&str> = locales.iter().map(Locale::as_str).collect();
    let finished = drafts.into_iter().map(|draft| draft.finish(&tags, layout));
    adoption.documents = finished.collect();
    adoption
}

/// Drafts the documents of all articles of the source, one after the other; `articles` are those of each locale.
pub(super) fn all<'d>(
    articles: Vec<Articles>,
    locales: &'d [Locale],
    places: &'d Places<'_>,
    mut memories: Memories,
) -> impl Iterator<Item = Draft> + 'd {
    let mut trees = articles.into_iter();
    let source = trees.next().unwrap_or_default();
    let translations = trees.map(|articles| articles.into_iter().collect());
    let mut translations: Vec<FxHashMap<String, String>> = translations.collect();
    let draft = move |(path, text): (String, String)| {
        let translated = translations.iter_mut().zip(1..);
        let translated = translated.filter_map(|(own, at)| Some((at, normal(&own.remove(&path)?))));
        let texts = std::iter::once((0, normal(&text))).chain(translated);
        let texts: Vec<(usize, String)> = texts.collect();
        let articles = texts.iter();
        let articles =
            articles.map(|(at, text)| (*at, article(text, SourceId::default(), places.reading)));
        let articles: Vec<(usize, Article<'_>)> = articles.collect();
        let anchors = anchors(&articles[0].1);
        let id = places.documents.get(&path).map_or("", |place| &*place.id);
        let memory = memories.take(id);
        let own = (path.as_str(), text.as_str());
        let (draft, _) = document(own, &articles, &anchors, places, locales, memory, None);
        draft
    };
    source.into_iter().map(draft)
}
