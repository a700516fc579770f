//! Links in messages to their targets.

use super::Writer;
use super::{AMBIGUOUS_STEP_REFERENCE, ANCHOR_DROPPED, DEAD_ANCHOR, DEAD_LINK};
use crate::resolve::headings::{by_words, may_stand_verbatim};
use crate::resolve::outline::{Anchor, Outline, TargetError, UNKNOWN_REFERENCE, absent};
use crate::source::Span;
use crate::text::url::{is_place, is_safe, resolved};
use crate::tree::{Image, Inline, Inlines, Mark, Target};

impl<'p> Writer<'_, 'p, '_> {
    /// Gives every link its target and, where its text is empty, the target's own title.
    pub(super) fn links(&mut self, inlines: Inlines, scope: usize, origin: Span) -> Inlines {
        if !inlines.iter().any(has_link) {
            return inlines;
        }
        let mut resolved = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match inline {
                Inline::Link(Target::Url(url), text) => {
                    let text = self.links(text, scope, origin);
                    resolved.extend(self.link(&url, text, scope, origin));
                }
                Inline::Strong(inner) => {
                    resolved.push(Inline::Strong(self.links(inner, scope, origin)));
                }
                Inline::Emphasis(inner) => {
                    resolved.push(Inline::Emphasis(self.links(inner, scope, origin)));
                }
                Inline::Mark(Mark::Icon, _) => resolved.push(inline),
                Inline::Mark(mark, inner) => {
                    resolved.push(Inline::Mark(mark, self.links(inner, scope, origin)));
                }
                Inline::Image(image) if is_safe(&image.file) || is_place(&image.file) => {
                    let outside = true;
                    resolved.push(Inline::Image(Image { outside, ..image }));
                }
                Inline::Image(image) if image.file.starts_with("media:") => {
                    resolved.push(self.own_picture(image, origin));
                }
                Inline::Image(image) => {
                    self.whole = false;
                    let message = format!("`{}` is no address that a page may show", image.file);
                    UNKNOWN_REFERENCE
                        .report(self.found, origin, message)
                        .help("use an address that begins with https: or http:, or one without a scheme, seen from the page; `media:` and a path under media/ is a picture of the project");
                }
                other => resolved.push(other),
            }
        }
        resolved
    }

    /// Returns a picture of the project inside a sentence.
    fn own_picture(&mut self, image: Image, origin: Span) -> Inline {
        let name = image.file.trim_start_matches("media:");
        let found = self.picture(name);
        let media = &self.context.project.media;
        if !media.contains(found.file.trim_start_matches("media/")) {
            self.whole = false;
            let names = media
                .iter()
                .map(|path| path.rsplit('/').next().unwrap_or(path));
            UNKNOWN_REFERENCE
                .report(self.found, origin, format!("there is no picture `{name}`"))
                .help("put it into media/<locale>/, or into media/ if it shows no words")
                .nearest(self.guesses.nearest(name, names));
        }
        Inline::Image(Image {
            alt: image.alt,
            ..found
        })
    }

    pub(super) fn link(&mut self, url: &str, text: Inlines, scope: usize, origin: Span) -> Inlines {
        let (kind, rest) = url.split_once(':').unwrap_or((url, ""));
        let named = |text: Inlines, title: Inlines| if text.is_empty() { title } else { text };
        match kind {
            "link" => match self.address(rest) {
                // An address that no page may link to was reported where it stands.
                Some(address) if address.is_empty() => {
                    self.whole = false;
                    text
                }
                Some(address) => {
                    self.tell_dropped(&address, &text, origin);
                    let title = self
                        .context
                        .words
                        .find(self.locale, &format!("link-{rest}"), None);
                    let title = title.map_or_else(Vec::new, |found| self.part(found, &[]));
                    vec![Inline::Link(Target::Url(address), named(text, title))]
                }
                None => {
                    let keys = self.context.project.links.keys().map(|key| &**key);
                    let near = self.guesses.nearest(rest, keys);
                    self.unknown(text, origin, &format!("link `{rest}`"), near)
                }
            },
            "doc" => self.document_link(rest, text, origin),
            "step" => match self.outline.target(scope, rest) {
                Ok(Anchor::Step(step)) if text.is_empty() => self.step_reference(step, false),
                Ok(Anchor::Step(step)) => {
                    vec![Inline::Link(
                        Target::Anchor(self.outline.steps[step].anchor.clone()),
                        text,
                    )]
                }
                other => self.no_target(text, origin, "step", rest, other.err()),
            },
            _ if url.starts_with('#') => match self.outline.target(scope, &url[1..]) {
                Ok(target) => {
                    let anchor = self.outline.anchor(target).unwrap_or(&url[1..]).to_owned();
                    let title = match target {
                        Anchor::Section(section) if text.is_empty() && !self.cited => {
                            self.heading(section)
                        }
                        Anchor::Step(step) if text.is_empty() => {
                            return self.step_reference(step, false);
                        }
                        _ => vec![Inline::Text(anchor.clone())],
                    };
                    vec![Inline::Link(Target::Anchor(anchor), named(text, title))]
                }
                Err(error) => match self.dropped(self.outline, scope, &url[1..], &text, origin) {
                    Some(anchor) => vec![Inline::Link(Target::Anchor(anchor), text)],
                    None => self.no_target(text, origin, "anchor", &url[1..], Some(error)),
                },
            },
            _ if is_safe(url) => {
                let title = self.isolate("ltr", vec![Inline::Text(url.to_owned())]);
                vec![Inline::Link(
                    Target::Url(url.to_owned()),
                    named(text, title),
                )]
            }
            _ => self.no_page(
                text,
                origin,
                &format!("`{url}` leads to no page of the project"),
            ),
        }
    }

    pub(super) fn document_link(&mut self, rest: &str, text: Inlines, origin: Span) -> Inlines {
        let (id, anchor) = rest
            .split_once('#')
            .map_or((rest, None), |(id, anchor)| (id, Some(anchor)));
        let Some(outline) = self.context.editions.get(id, self.profile, self.locale) else {
            if self.context.project.document(id).is_some() {
                let locale = self.context.words.locale(self.locale);
                return self.no_page(text, origin, &format!("`{id}` has no page in {locale}"));
            }
            let near = self.guesses.nearest(id, self.context.editions.ids());
            return self.unknown(text, origin, &format!("document `{id}`"), near);
        };
        let document = outline.document;
        let anchor = match anchor.map(|anchor| (anchor, outline.target(0, anchor))) {
            None => None,
            Some((anchor, Ok(target))) => Some(outline.anchor(target).unwrap_or(anchor).to_owned()),
            Some((anchor, Err(error))) => match self.dropped(outline, 0, anchor, &text, origin) {
                Some(anchor) => Some(anchor),
                None => {
                    let what = format!("place in `{id}`");
                    return self.no_target(text, origin, &what, anchor, Some(error));
                }
            },
        };
        let text = if text.is_empty() {
            self.context.title(self.locale, document)
        } else {
            text
        };
        vec![Inline::Link(
            Target::Page(self.path(document), anchor),
            text,
        )]
    }

    /// Reports an address, with words of its own, of a place that a page of the project has in other languages only. Where the words of a heading
    /// of this language name the place, or what is shown as it is written may have it, nothing is known to be wrong.
    fn tell_dropped(&mut self, address: &str, text: &[Inline], origin: Span) {
        let Some((file, name)) = address.split_once('#').filter(|(_, name)| !name.is_empty())
        else {
            return;
        };
        let (context, own) = (self.context, self.outline.document);
        let outline = if file.is_empty() {
            Some(self.outline)
        } else {
            let path = file
                .strip_suffix(".md")
                .and_then(|way| resolved(&own.path, way));
            let id = path.and_then(|path| context.paths.get(&*path));
            id.and_then(|id| context.editions.get(id, self.profile, self.locale))
        };
        let Some(outline) = outline else { return };
        let document = outline.document;
        let scope = &outline.scopes[0].anchor;
        let mut having = (context.editions).having(&document.id.text, self.profile, scope, name);
        if having.next().is_none() || outline.target(0, name).is_ok() {
            return;
        }
        let message = |id: &str| {
            let found = context.words.find(self.locale, id, None);
            let found = found.filter(|found| found.locale == self.locale)?;
            Some(found.message.part(None)?.as_text()?.to_owned())
        };
        let mut sections = by_words(document, &message).into_iter();
        let named = sections.any(|(_, words)| words == name);
        if !named && !may_stand_verbatim(document, &message, name) {
            self.dropped(outline, 0, name, text, origin);
        }
    }

    /// Reports a link to a place that its page has in other languages only, and returns the anchor there. A link with words of its own
    /// stays as it is, and leads there again as soon as somebody translates the place.
    fn dropped(
        &mut self,
        outline: &Outline<'p>,
        scope: usize,
        name: &str,
        text: &[Inline],
        origin: Span,
    ) -> Option<String> {
        if text.is_empty() || outline.target(scope, name) != Err(TargetError::Unknown) {
            return None;
        }
        let (context, document) = (self.context, &outline.document.id.text);
        let scope = &outline.scopes[scope].anchor;
        let having = (context.editions).having(document, self.profile, scope, name);
        let having: Vec<_> = having.collect();
        let (_, other, target) = having.first()?;
        let tags = having
            .iter()
            .map(|(at, ..)| context.words.locale(*at).as_str());
        let tags = tags.collect::<Vec<_>>().join(", ");
        let own = context.words.locale(self.locale);
        let message = format!("`{document}` has no place `{name}` in {own}, only in {tags}");
        let found = ANCHOR_DROPPED.report(self.found, origin, message);
        found.help(format!(
            "lead readers of {own} elsewhere, or give them that place, too"
        ));
        if let Some(place) = other.place(*target) {
            found.related(place, format!("not shown in {own}"));
        }
        Some(other.anchor(*target).unwrap_or(name).to_owned())
    }

    pub(super) fn no_target(
        &mut self,
        text: Inlines,
        origin: Span,
        what: &str,
        name: &str,
        error: Option<TargetError>,
    ) -> Inlines {
        if error == Some(TargetError::Ambiguous) {
            self.whole = false;
            AMBIGUOUS_STEP_REFERENCE
                .report(self.found, origin, absent::several(name))
                .help("write the name of the fragment's use before it: `[text](#use--step)`");
            return text;
        }
        let near = self.guesses.nearest(name, self.outline.names());
        self.whole = false;
        DEAD_ANCHOR
            .report(self.found, origin, format!("there is no {what} `{name}`"))
            .help("name a step, section or heading of the document by its id")
            .nearest(near);
        text
    }

    /// Reports a link to what has no page; its text stays.
    fn no_page(&mut self, text: Inlines, origin: Span, message: &str) -> Inlines {
        self.whole = false;
        DEAD_LINK.report(self.found, origin, message).help(
            "link to a document with `doc:`, to a step with `step:`, to other places with `link:` or a whole address",
        );
        text
    }

    /// Reports a link that leads nowhere; its text stays.
    pub(super) fn unknown(
        &mut self,
        text: Inlines,
        origin: Span,
        what: &str,
        near: Option<&str>,
    ) -> Inlines {
        self.whole = false;
        UNKNOWN_REFERENCE
            .report(self.found, origin, format!("there is no {what}"))
            .nearest(near);
        text
    }
}

fn has_link(inline: &Inline) -> bool {
    match inline {
        Inline::Link(..) | Inline::Image(_) => true,
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Mark(_, inner) => {
            inner.iter().any(has_link)
        }
        _ => false,
    }
}
