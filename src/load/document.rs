//! A YAML file of `procedures/` to a document. What `format::check` reported is simply absent here.

use super::block::{body, item};
use super::node::{duration, flag, list, map, name, names};
use super::{checklist, front_matter};
use crate::diagnostic::{Code as FindingCode, Diagnostic};
use crate::format::document::DOCUMENT;
use crate::format::{INVALID_VALUE, Type, is_id, is_path};
use crate::model::{
    After, Document, DocumentKind, Meta, Name, Next, Parameter, ParameterType, Prerequisite, Signer,
};
use crate::source::{Source, SourceId, Span};
use crate::syntax::yaml::Node;

/// An id twice in a document, or a document's id twice in a project.
pub const DUPLICATE_ID: FindingCode = FindingCode::error("duplicate-id");

/// Loads one document.
pub(super) fn load(id: SourceId, source: &Source) -> (Option<Document>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let (root, complete) = super::yaml_file(id, source, Type::Shape(&DOCUMENT), &mut found);
    if let Some(root) = &root {
        file_name(id, source, root, &mut found);
        front_matter::check(root, &mut found);
        checklist::check(root, &mut found);
    }
    let document = root.map(|root| document(id, source, &root, complete, found.is_empty()));
    if document.is_none() && found.is_empty() {
        crate::format::MISSING_KEY
            .report(&mut found, Span::new(id, 0..0), "the document is empty")
            .help("begin with `stegvis: 1`, `kind: procedure` and `body:`");
    }
    (document, found)
}

/// Reports a file whose name can be neither id nor path.
fn file_name(id: SourceId, source: &Source, root: &Node, found: &mut Vec<Diagnostic>) {
    let inner = inner(source);
    let stem = inner.rsplit('/').next().unwrap_or(inner);
    let top = Span::new(id, 0..0);
    if root.get("id").is_none() && !is_id(stem) {
        INVALID_VALUE
            .report(found, top, format!("the file name `{stem}` is no id"))
            .help("rename the file, or give the document an `id:`; an id is lower-case words and digits joined by `-`");
    } else if !is_path(inner) {
        INVALID_VALUE
            .report(
                found,
                top,
                format!("`{inner}` is no path that every file system can hold"),
            )
            .help("rename the file or its folder: letters, digits, `.`, `_` and `-`");
    }
}

/// Returns the path of a document's file below `procedures/`, without its ending.
fn inner(source: &Source) -> &str {
    let inner = source
        .path
        .strip_prefix("procedures/")
        .unwrap_or(&source.path);
    inner.rsplit_once('.').map_or(inner, |(stem, _)| stem)
}

fn document(id: SourceId, source: &Source, root: &Node, complete: bool, sound: bool) -> Document {
    let inner = inner(source);
    let (folder, stem) = inner.rsplit_once('/').unwrap_or(("", inner));
    let own = name(root, "id").filter(|name| is_id(&name.text));
    let top = Span::new(id, 0..0);
    let name_of = own.unwrap_or_else(|| Name {
        text: stem.into(),
        span: root.pairs().first().map_or(top, |(key, _)| key.span),
    });
    let default_path = if folder.is_empty() {
        name_of.text.to_string()
    } else {
        format!("{folder}/{}", name_of.text)
    };
    Document {
        source: id,
        kind: match root.text("kind") {
            Some("article") => DocumentKind::Article,
            Some("fragment") => DocumentKind::Fragment,
            _ => DocumentKind::Procedure,
        },
        path: root
            .text("path")
            .filter(|path| is_path(path))
            .map_or(default_path, str::to_owned),
        prefix: root
            .text("msg")
            .map_or_else(|| name_of.text.clone(), Into::into),
        meta: Meta {
            front_matter: front_matter::of(root),
            ..root.get("meta").map_or_else(Meta::default, meta)
        },
        checklist: checklist::of(root),
        heading: root.text("heading") != Some("false"),
        roles: names(root, "roles"),
        parameters: map(root, "params", parameter),
        before: list(root, "before", prerequisite),
        body: list(root, "body", body),
        after: root.get("after").map_or_else(After::default, after),
        signers: list(root, "signoff", signer),
        complete,
        sound: sound && is_id(&name_of.text) && is_path(inner),
        id: name_of,
    }
}

fn parameter(name: Name, node: &Node) -> Option<Parameter> {
    let kind = match node.text("type")? {
        "role" => ParameterType::Role,
        "enum" => ParameterType::Enum,
        "label" => ParameterType::Label,
        "link" => ParameterType::Link,
        "image" => ParameterType::Image,
        "value" => ParameterType::Value,
        "number" => ParameterType::Number,
        "date" => ParameterType::Date,
        _ => return None,
    };
    Some(Parameter {
        name,
        kind,
        values: names(node, "values"),
    })
}

fn prerequisite(node: &Node) -> Option<Prerequisite> {
    Some(Prerequisite {
        item: item(node, "id")?,
        who: name(node, "who"),
        critical: flag(node, "critical"),
    })
}

fn after(node: &Node) -> After {
    let next = |node: &Node| {
        name(node, "doc")
            .map(Next::Document)
            .or_else(|| name(node, "link").map(Next::Link))
    };
    After {
        support: name(node, "support"),
        next: list(node, "next", next),
    }
}

fn signer(node: &Node) -> Option<Signer> {
    Some(Signer {
        id: name(node, "id")?,
        who: name(node, "who")?,
        independent: flag(node, "independent"),
    })
}

fn meta(node: &Node) -> Meta {
    let text = |key| node.text(key).unwrap_or("").to_owned();
    let words = |key| {
        names(node, key)
            .into_iter()
            .map(|name| name.text.into())
            .collect()
    };
    Meta {
        aka: names(node, "aka")
            .into_iter()
            .filter(|path| is_path(&path.text))
            .collect(),
        owner: text("owner"),
        reviewed: text("reviewed"),
        review_every: duration(node, "review_every"),
        time: duration(node, "time"),
        tags: words("tags"),
        products: words("products"),
        front_matter: Vec::new(),
    }
}
