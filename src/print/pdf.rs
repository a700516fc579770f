//! What is done to a PDF after it was printed: times taken out, links led to where readers have them, pages counted.
//!
//! Only what browsers write in the clear is touched: dictionaries, not streams. A file with another kind of table of its objects
//! keeps its links.

use std::borrow::Cow;

/// A moment that every PDF was made at.
const EPOCH: &[u8] = b"19700101000000+00'00'";

/// Returns how many pages a PDF has; nothing where it does not say so in the clear.
pub fn pages(bytes: &[u8]) -> Option<u32> {
    let mut pages = 0;
    for at in all(bytes, b"/Type") {
        let rest = bytes[at + 5..].trim_ascii_start();
        let name = rest.strip_prefix(b"/Page");
        if name.is_some_and(|rest| !rest.first().is_some_and(u8::is_ascii_alphanumeric)) {
            pages += 1;
        }
    }
    (pages > 0).then_some(pages)
}

/// Takes the time of printing out of a PDF, without moving a byte.
pub fn without_time(bytes: &mut [u8]) {
    for key in [
        &b"/CreationDate (D:"[..],
        b"/ModDate (D:",
        b"/CreationDate(D:",
        b"/ModDate(D:",
    ] {
        for at in all(bytes, key) {
            let start = at + key.len();
            let length = bytes[start..]
                .iter()
                .position(|byte| *byte == b')')
                .unwrap_or(0);
            let date = &mut bytes[start..start + length];
            // A date can be cut off after each of its parts.
            for (byte, epoch) in date.iter_mut().zip(EPOCH) {
                *byte = *epoch;
            }
        }
    }
}

/// Leads links to files whose address holds `mark` somewhere else; `lead` gets what comes after the mark.
pub fn relinked<'b>(bytes: &'b [u8], mark: &str, lead: &dyn Fn(&str) -> String) -> Cow<'b, [u8]> {
    let mut edits: Vec<(usize, usize, String)> = Vec::new();
    for at in all(bytes, b"/URI (file://") {
        let start = at + b"/URI (".len();
        let length = bytes[start..]
            .iter()
            .position(|byte| *byte == b')')
            .unwrap_or(0);
        let Ok(address) = std::str::from_utf8(&bytes[start..start + length]) else {
            continue;
        };
        if let Some((_, rest)) = address.split_once(mark) {
            edits.push((start, length, literal(&lead(rest))));
        }
    }
    let table = if edits.is_empty() { None } else { table(bytes) };
    let Some((table, end)) = table else {
        return bytes.into();
    };
    let moved = |offset: usize| {
        let before = edits.iter().take_while(|(start, _, _)| *start < offset);
        before.fold(offset, |at, (_, old, new)| at - old + new.len())
    };
    let mut out = Vec::with_capacity(bytes.len());
    let mut from = 0;
    for (start, length, new) in &edits {
        out.extend_from_slice(&bytes[from..*start]);
        out.extend_from_slice(new.as_bytes());
        from = start + length;
    }
    out.extend_from_slice(&bytes[from..table.start]);
    for line in bytes[table.clone()].split_inclusive(|byte| *byte == b'\n') {
        match entry(line) {
            Some(offset) => {
                out.extend_from_slice(format!("{:010}", moved(offset)).as_bytes());
                out.extend_from_slice(&line[10..]);
            }
            None => out.extend_from_slice(line),
        }
    }
    let own = moved(table.start);
    out.extend_from_slice(&bytes[table.end..end.start]);
    out.extend_from_slice(own.to_string().as_bytes());
    out.extend_from_slice(&bytes[end.end..]);
    out.into()
}

type Stretch = std::ops::Range<usize>;

/// Finds the table of objects, up to the word `trailer`, and the number that says where it is.
fn table(bytes: &[u8]) -> Option<(Stretch, Stretch)> {
    let word = b"startxref\n";
    let at = all(bytes, word).pop()? + word.len();
    let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit());
    let end = at + digits.count();
    let start: usize = std::str::from_utf8(&bytes[at..end]).ok()?.parse().ok()?;
    let trailer = all(bytes.get(start..at)?, b"trailer").pop()? + start;
    bytes[start..]
        .starts_with(b"xref\n")
        .then_some((start..trailer, at..end))
}

/// Reads a line of the table that says where an object is.
fn entry(line: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(line).ok()?;
    let mut words = text.split_ascii_whitespace();
    let (offset, _, kind) = (words.next()?, words.next()?, words.next()?);
    (line.len() == 20 && offset.len() == 10 && kind == "n").then(|| offset.parse().ok())?
}

/// Writes what stands between the brackets of a text.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '(' | ')' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Returns where some bytes stand.
fn all(bytes: &[u8], wanted: &[u8]) -> Vec<usize> {
    let first = wanted.first().copied().unwrap_or(0);
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == first);
    let starts = starts.filter(|(at, _)| bytes[*at..].starts_with(wanted));
    starts.map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PDF as browsers write it, with a link.
    fn sample(address: &str) -> Vec<u8> {
        let mut text = String::from("%PDF-1.4\n");
        let objects = [
            "<</CreationDate (D:20261120202736+00'00')\n/ModDate (D:2026)>>".to_owned(),
            format!("<</Type /Annot\n/A <</S /URI\n/URI ({address})>>>>"),
            "<</Type /Pages /Count 2>>".to_owned(),
            "<</Type /Page\n>>".to_owned(),
            "<</Type/Page/Parent 3 0 R>>".to_owned(),
        ];
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
        for (at, object) in objects.iter().enumerate() {
            table += &format!("{:010} 00000 n \n", text.len());
            text += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
        }
        let start = text.len();
        (text + &table + &format!("trailer\n<</Size 6>>\nstartxref\n{start}\n%%EOF\n")).into_bytes()
    }

    /// Holds every offset of the table against the object it is about.
    fn assert_whole(bytes: &[u8]) {
        let (table, _) = table(bytes).unwrap();
        let lines = bytes[table].split_inclusive(|byte| *byte == b'\n');
        let offsets: Vec<usize> = lines.filter_map(entry).collect();
        assert_eq!(offsets.len(), 5);
        for (at, offset) in offsets.into_iter().enumerate() {
            let head = format!("{} 0 obj", at + 1);
            assert!(bytes[offset..].starts_with(head.as_bytes()), "{head}");
        }
    }

    #[test]
    fn pages_are_counted() {
        assert_eq!(pages(&sample("https://example.org/")), Some(2));
        assert_eq!(pages(b"%PDF-1.7 /Type /Pages /Type /PageLabel"), None);
    }

    #[test]
    fn times_go_and_nothing_moves() {
        let mut bytes = sample("https://example.org/");
        let length = bytes.len();
        without_time(&mut bytes);
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains("/CreationDate (D:19700101000000+00'00')"));
        assert!(text.contains("/ModDate (D:1970)"));
        assert_eq!(text.len(), length);
    }

    #[test]
    fn links_lead_elsewhere_and_the_table_follows() {
        for new in [
            "b.pdf",
            "https://guides.example.org/a/much/longer/(address)/b.html",
        ] {
            let old = sample("file:///tmp/x/mark/en/b.html");
            let changed = relinked(&old, "/mark/", &|rest| {
                assert_eq!(rest, "en/b.html");
                new.to_owned()
            });
            let written = literal(new);
            assert_eq!(all(&changed, written.as_bytes()).len(), 1, "{new}");
            assert!(all(&changed, b"file:").is_empty());
            assert_whole(&changed);
        }
        let other = sample("file:///elsewhere/b.html");
        assert_eq!(&*relinked(&other, "/mark/", &|_| String::new()), &*other);
    }
}
