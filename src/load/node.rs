//! Reads words, lists and mappings out of YAML nodes; what `format::check` reported is simply absent.

use crate::model::Name;
use crate::syntax::yaml::Node;
use crate::text::duration::Duration;

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
    node.get(key).map_or_else(Vec::new, |list| {
        list.items().iter().filter_map(named).collect()
    })
}

pub(super) fn list<T>(node: &Node, key: &str, read: fn(&Node) -> Option<T>) -> Vec<T> {
    node.get(key).map_or_else(Vec::new, |list| {
        list.items().iter().filter_map(read).collect()
    })
}

pub(super) fn map<T>(node: &Node, key: &str, read: fn(Name, &Node) -> Option<T>) -> Vec<T> {
    let pairs = node.get(key).map_or(&[][..], Node::pairs);
    pairs
        .iter()
        .filter_map(|(key, value)| read(named(key)?, value))
        .collect()
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
