//! What makes two trees the same, for a digest.
//!
//! Where something comes from is no part of what it is: a tree keeps its digest when lines move in its sources.

use std::hash::{Hash, Hasher};

use super::{Block, Item, Page};

impl Hash for Block {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self {
            kind,
            role,
            anchors,
            origin: _,
        } = self;
        (kind, role, anchors).hash(state);
    }
}

impl Hash for Item {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self {
            blocks,
            task,
            anchors,
            critical,
            step,
            origin: _,
        } = self;
        (blocks, task, anchors, critical, step).hash(state);
    }
}

impl Hash for Page {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self {
            id,
            path,
            locale,
            title,
            name,
            description,
            name_lang,
            blocks,
            fallbacks,
            stale,
            absent,
            version,
            origin: _,
        } = self;
        (
            id,
            path,
            locale,
            title,
            name,
            description,
            name_lang,
            blocks,
            fallbacks,
            stale,
            absent,
            version,
        )
            .hash(state);
    }
}
