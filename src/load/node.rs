//! Reads words, lists and mappings out of YAML nodes; what `format::check` reported is simply absent. Reports tags of locales that a
//! project does not have.

use crate::diagnostic::Diagnostic;
use crate::format::INVALID_VALUE;
use crate::model::Name;
use crate::syntax::yaml::Node;
use crate::text::duration::Duration;
use crate::text::nearest::nearest;

pub(super) fn named(node: &Node) -> Option<Name> {
    Some(Name {
        text: node.as_text()?.into(),
        span: node.span,
    })
}

pub(super) fn name(node: &Node, key: &str) -> Option<Name> {
    named(node.get(key)?)
}

pub(super) fn names(node: &Node, key: &str) -> Vec<Name> {
    list(node, key, named)
}

pub(super) fn list<T>(node: &Node, key: &str, read: fn(&Node) -> Option<T>) -> Vec<T> {
    read_all(node.get(key).map_or(&[], Node::items), read)
}

/// Reads nodes one by one, and makes room for as many as there are: a project has many lists of one.
pub(super) fn read_all<N, T>(nodes: &[N], read: impl FnMut(&N) -> Option<T>) -> Vec<T> {
    let mut all = Vec::with_capacity(nodes.len());
    all.extend(nodes.iter().filter_map(read));
    all
}

pub(super) fn map<T>(node: &Node, key: &str, read: fn(Name, &Node) -> Option<T>) -> Vec<T> {
    let pairs = node.get(key).map_or(&[][..], Node::pairs);
    read_all(pairs, |(key, value)| read(named(key)?, value))
}

pub(super) fn flag(node: &Node, key: &str) -> bool {
    node.text(key) == Some("true")
}

pub(super) fn number(node: &Node, key: &str) -> Option<u32> {
    node.text(key)?.parse().ok()
}

pub(super) fn duration(node: &Node, key: &str) -> Option<Duration> {
    Duration::parse(node.text(key)?)
}

/// Reports a tag that is none of the locales of the project.
pub(super) fn unknown_locale<'t>(
    node: &Node,
    tag: &str,
    tags: impl Iterator<Item = &'t str>,
    found: &mut Vec<Diagnostic>,
) {
    let tags: Vec<&str> = tags.collect();
    INVALID_VALUE
        .report(
            found,
            node.span,
            format!("`{tag}` is no locale of this project"),
        )
        .help(format!("name one of {}", tags.join(", ")))
        .nearest(nearest(tag, tags.iter().copied()));
}
