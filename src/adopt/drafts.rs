//! The articles of a source as documents: one after the other, so that one is in memory at a time, or all together where labels and
//! fragments are to be taken out of them.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::article::document;
use super::draft::Draft;
use super::forms::Forms;
use super::fragments::Steps;
use super::headings::anchors;
use super::labels::Labels;
use super::links::Places;
use super::memory::Memories;
use super::{Adoption, Tree, Wanted, normal, others};
use crate::model::{DocumentKind, Project};
use crate::source::SourceId;
use crate::syntax::markdown::{Article, article};

/// Takes each draft for itself, so that none is kept.
pub(super) fn alone(drafts: impl Iterator<Item = Draft>, tags: &[&str]) -> Adoption {
    let mut steps = Steps::default();
    let documents = drafts.enumerate().map(|(at, mut draft)| {
        draft.fill();
        steps.add(at, &draft);
        draft.finish(tags)
    });
    Adoption {
        documents: documents.collect(),
        sequences: steps.sequences().count(),
        ..Adoption::default()
    }
}

/// Takes out of the drafts what they share.
pub(super) fn shared(
    mut drafts: Vec<Draft>,
    trees: &[Tree],
    project: Option<&Project>,
    wanted: &Wanted<'_>,
    taken: &mut BTreeSet<String>,
) -> Adoption {
    let mut adoption = Adoption::default();
    if wanted.labels {
        let forms = Forms::of(trees, &drafts, project);
        let mut labels = Labels::of(&forms, trees, project);
        labels.lift(&mut drafts, has_no_others(project, trees));
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
        adoption.fragments = sequences.take_out(&mut drafts, trees, project, taken);
    }
    let tags: Vec<&str> = trees.iter().map(|tree| tree.locale.as_str()).collect();
    let finished = drafts.into_iter().map(|draft| draft.finish(&tags));
    adoption.documents = finished.collect();
    adoption
}

/// Tells whether a project has no documents but those of these articles, and fragments: nothing else names its labels.
fn has_no_others(project: Option<&Project>, trees: &[Tree]) -> bool {
    let mut others = project
        .zip(trees.first())
        .into_iter()
        .flat_map(|(project, source)| others(project, source));
    others.all(|document| document.kind == DocumentKind::Fragment)
}

/// Drafts the documents of all articles of the source, one after the other.
pub(super) fn all<'d>(
    trees: &'d [Tree],
    places: &'d Places<'_>,
    memories: &'d Memories<'_>,
) -> impl Iterator<Item = Draft> + 'd {
    let by_path = |tree: &'_ Tree| -> FxHashMap<String, usize> {
        let paths = tree.articles.iter().enumerate();
        paths.map(|(at, (path, _))| (path.clone(), at)).collect()
    };
    let by_path: Vec<FxHashMap<String, usize>> = trees.iter().map(by_path).collect();
    let source = trees.first().map_or(&[][..], |tree| &tree.articles);
    let draft = move |(path, text): &(String, String)| {
        let texts = trees.iter().zip(&by_path).enumerate();
        let texts = texts.filter_map(|(at, (tree, by_path))| {
            let (_, text) = tree.articles.get(*by_path.get(path)?)?;
            Some((at, normal(text)))
        });
        let texts: Vec<(usize, String)> = texts.collect();
        let read = |(at, text)| (at, article(text, SourceId::default()));
        let articles = texts.iter().map(|(at, text)| (*at, text.as_str()));
        let articles: Vec<(usize, Article<'_>)> = articles.map(read).collect();
        let anchors = anchors(&articles.first()?.1);
        let id = places.documents.get(path).map_or("", |place| &*place.id);
        let memory = memories.about(id);
        let own = (path.as_str(), text.as_str());
        let draft = document(own, &articles, &anchors, places, trees, memory, None);
        Some(draft)
    };
    source.iter().filter_map(draft)
}
