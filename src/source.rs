//! Source texts held in memory, and positions inside them.
//!
//! Invariant: nothing below `load::disk` reads a file. Everything else works on [`Sources`], so a test, an editor
//! buffer and a directory on disk are the same thing to the rest of the crate. Texts keep their original bytes
//! (byte order mark and line ends included), so that an edit by position changes nothing else in the file.

use std::ops::Range;
use std::sync::OnceLock;

/// Folder under which texts that come with the tool stand in [`Sources`]; no file of a project can be called so.
pub const BUILT_IN: &str = "<built-in>/";

/// Handle of one text in [`Sources`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// A byte range in one source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The text the range belongs to.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// One project file.
#[derive(Debug)]
pub struct Source {
    /// Project-relative path with `/` separators on every platform.
    pub path: String,
    /// The text as it stands in the file; for an unreadable file the part before the fault.
    pub text: String,
    /// Why the file could not be read, when it could not.
    pub unreadable: Option<String>,
    lines: OnceLock<Vec<u32>>,
    columns: OnceLock<Vec<u32>>,
}

/// Bytes after which characters are counted anew: a place deep in a very long line is found without counting from its start.
const STRIDE: usize = 4096;

/// Every text of a project, sorted by path.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// A place as people count: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters (not bytes, not cells), from 1.
    pub column: usize,
}

/// A file that is not as it was at an earlier time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Path as in [`Source::path`].
    pub path: String,
    /// The text it had; none where it was not there, or where that text is of no interest.
    pub before: Option<String>,
}

impl Source {
    /// Holds a readable text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
            unreadable: None,
            lines: OnceLock::new(),
            columns: OnceLock::new(),
        }
    }

    /// Holds what could be read of a file, and why the rest could not.
    pub fn unreadable(
        path: impl Into<String>,
        text: impl Into<String>,
        why: impl Into<String>,
    ) -> Self {
        Self {
            unreadable: Some(why.into()),
            ..Self::new(path, text)
        }
    }

    /// Tells whether the text comes with the tool rather than from the project.
    pub fn is_built_in(&self) -> bool {
        self.path.starts_with(BUILT_IN)
    }

    /// Returns the text without a byte order mark; slices of it still have their place in the file.
    pub fn body(&self) -> &str {
        self.text.strip_prefix('\u{feff}').unwrap_or(&self.text)
    }

    /// Returns the byte offset of each line's first byte.
    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
            std::iter::once(0)
                .chain(breaks.map(|(at, _)| fit(at + 1)))
                .collect()
        })
    }

    /// Returns how many characters begin before a byte offset.
    fn characters(&self, offset: usize) -> usize {
        let begins = |bytes: &[u8]| bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count();
        let strides = self.columns.get_or_init(|| {
            let mut count = 0;
            let chunks = self.text.as_bytes().chunks(STRIDE).map(|chunk| {
                let before = count;
                count += begins(chunk);
                fit(before)
            });
            chunks.collect()
        });
        let bytes = &self.text.as_bytes()[..offset];
        let stride = (offset / STRIDE).min(strides.len().saturating_sub(1));
        let before = strides.get(stride).map_or(0, |count| *count as usize);
        before + begins(&bytes[(stride * STRIDE).min(offset)..])
    }

    /// Returns line and column of a byte offset.
    pub fn place(&self, offset: u32) -> Place {
        let lines = self.lines();
        let line = lines.partition_point(|start| *start <= offset);
        let start = lines[line - 1] as usize;
        let end = (offset as usize).clamp(start, self.text.len());
        let marked = start == 0 && end > 0 && self.text.starts_with('\u{feff}');
        Place {
            line,
            column: self.characters(end) - self.characters(start) - usize::from(marked) + 1,
        }
    }
}

impl Sources {
    /// Takes the files in any order.
    pub fn new(mut files: Vec<Source>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files }
    }

    /// Returns every file with its handle, in path order.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0..).map(SourceId).zip(&self.files)
    }

    /// Returns every file, in path order.
    pub fn into_files(self) -> Vec<Source> {
        self.files
    }

    /// Returns path and text of every file of the project, in path order.
    pub fn texts(&self) -> Vec<(String, String)> {
        let own = self.files.iter().filter(|file| !file.is_built_in());
        own.map(|file| (file.path.clone(), file.text.clone()))
            .collect()
    }

    /// Returns the file behind `id`.
    pub fn get(&self, id: SourceId) -> &Source {
        &self.files[id.0 as usize]
    }

    /// Returns the file with exactly this path.
    pub fn find(&self, path: &str) -> Option<(SourceId, &Source)> {
        let at = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()?;
        Some((SourceId(fit(at)), &self.files[at]))
    }

    /// Puts another text in the place of a file's; its path, and so every handle, stays.
    pub fn replace(&mut self, id: SourceId, file: Source) {
        let place = &mut self.files[id.0 as usize];
        assert_eq!(place.path, file.path, "a handle is that of one path");
        *place = file;
    }

    /// Returns the text a span covers.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.source)
            .text
            .get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }

    /// Returns line and column of a span's first character.
    pub fn place(&self, span: Span) -> Place {
        self.get(span.source).place(span.start)
    }
}

impl Span {
    /// Builds a span from a byte range of the whole text.
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        Self {
            source,
            start: fit(range.start),
            end: fit(range.end),
        }
    }

    /// Returns the span of `part`, a slice borrowed from the text of `file`.
    ///
    /// Parsers that return borrowed slices get their positions for free here. A slice from elsewhere gives the start of the file.
    pub fn of_slice(source: SourceId, file: &Source, part: &str) -> Self {
        let start = part.as_ptr().addr().wrapping_sub(file.text.as_ptr().addr());
        if start + part.len() > file.text.len() {
            return Self::new(source, 0..0);
        }
        Self::new(source, start..start + part.len())
    }

    /// Returns the empty span at this one's first byte.
    pub fn start(self) -> Self {
        Self {
            end: self.start,
            ..self
        }
    }

    /// Returns the span from this one's start to the end of `last`.
    pub fn to(self, last: Self) -> Self {
        Self {
            end: last.end.max(self.start),
            ..self
        }
    }
}

fn fit(offset: usize) -> u32 {
    u32::try_from(offset).expect("load::disk refuses files of 4 GiB and more")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, part: &str, line: usize, column: usize) {
        let sources = Sources::new(vec![Source::new("a.ftl", text)]);
        let (id, file) = sources.find("a.ftl").unwrap();
        let at = text.find(part).unwrap();
        let span = Span::of_slice(id, file, &file.text[at..at + part.len()]);
        assert_eq!(sources.place(span), Place { line, column });
        assert_eq!(sources.text(span), part);
    }

    #[test]
    fn columns_count_characters() {
        check("a = b\n登入 = 按一下\n", "按", 2, 6);
        check("\u{feff}a = b", "a", 1, 1);
        check("a\r\nbc\r\n", "c", 2, 2);
        check(&format!("a\n{}按", "登".repeat(5000)), "按", 2, 5001);
        check(&format!("{}\nab", "登".repeat(5000)), "b", 2, 2);
    }
}
