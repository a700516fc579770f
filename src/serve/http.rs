//! The little of HTTP that a preview needs: one request a connection, `GET` and `HEAD`, asked of this machine by its own name.

use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use crate::text::url::decoded;

/// Bytes of a request beyond which it is refused.
const REQUEST_BYTES: usize = 16 << 10;
/// How long a request may take to arrive.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a reader may take to fetch some more of an answer.
const SLOWEST: Duration = Duration::from_secs(10);

/// What pages of the preview may load and do: what the pages of a site may, and ask this server what is new.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What somebody asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// The path, without the first `/` and without what follows a `?`.
    pub(super) path: String,
    /// Whether only the head of the answer is wanted.
    pub(super) head: bool,
}

/// What somebody gets.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) kind: &'static str,
    pub(super) body: Vec<u8>,
    /// What stands for the page as it is now, so that a browser can tell whether it shows another one.
    pub(super) page: Option<u64>,
}

impl Answer {
    /// Makes an answer of plain text.
    pub(super) fn text(status: u16, text: &str) -> Self {
        Self {
            status,
            kind: "text/plain; charset=utf-8",
            body: format!("{text}\n").into_bytes(),
            page: None,
        }
    }

    /// Makes an answer of what a file holds; its name says what it is.
    pub(super) fn file(path: &str, body: Vec<u8>) -> Self {
        Self {
            status: 200,
            kind: kind(path),
            body,
            page: None,
        }
    }
}

/// Reads a request; `port` is the one this server listens on.
///
/// # Errors
/// The answer to what is no request, or none that is answered; nothing where nobody is there any more.
pub(super) fn read(stream: &mut TcpStream, port: u16) -> Result<Request, Option<Answer>> {
    let until = Instant::now() + PATIENCE;
    let mut bytes = Vec::new();
    let mut part = [0; 2048];
    while !bytes.windows(4).any(|end| end == b"\r\n\r\n") {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(Some(Answer::text(408, "the request took too long")));
        }
        let _ = stream.set_read_timeout(Some(left));
        match stream.read(&mut part) {
            Ok(0) => return Err(None),
            Ok(count) => bytes.extend_from_slice(&part[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Err(Some(Answer::text(408, "the request took too long"))),
        }
        if bytes.len() > REQUEST_BYTES {
            return Err(Some(Answer::text(431, "the request is too long")));
        }
    }
    let text = String::from_utf8_lossy(&bytes);
    parse(&text, port).map_err(Some)
}

/// Understands the head of a request.
fn parse(text: &str, port: u16) -> Result<Request, Answer> {
    let bad = || Answer::text(400, "this is no request that the preview understands");
    let mut lines = text.split("\r\n");
    let mut words = lines.next().unwrap_or("").split(' ');
    let (Some(method), Some(target), Some(version), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(bad());
    };
    if !version.starts_with("HTTP/1.") {
        return Err(bad());
    }
    let headers = lines.filter_map(|line| line.split_once(':'));
    let mut hosts = headers.filter(|(name, _)| name.eq_ignore_ascii_case("host"));
    let (host, more) = (hosts.next(), hosts.next());
    // A page elsewhere can make a browser believe that its own name stands for this machine; it cannot make it send another one.
    let ours = |host: &str| {
        let names = ["localhost", "127.0.0.1", "[::1]"];
        let mut ways = names.iter().map(|name| format!("{name}:{port}"));
        ways.any(|way| way.eq_ignore_ascii_case(host)) || (port == 80 && names.contains(&host))
    };
    if more.is_some() || !host.is_some_and(|(_, host)| ours(host.trim())) {
        return Err(Answer::text(
            403,
            "the preview answers to localhost, 127.0.0.1 and [::1] only",
        ));
    }
    let head = method == "HEAD";
    if !head && method != "GET" {
        return Err(Answer::text(405, "the preview is read only"));
    }
    let path = target.split(['?', '#']).next().unwrap_or("");
    let path = path.strip_prefix('/').ok_or_else(bad)?;
    let path = decoded(path).ok_or_else(bad)?;
    let leads_out = |part: &str| part == ".." || part == ".";
    if path.split('/').any(leads_out) || path.contains(['\\', '\0']) {
        return Err(Answer::text(404, "nothing stands outside the preview"));
    }
    Ok(Request { path, head })
}

/// Sends an answer, and ends the connection.
pub(super) fn send(stream: &mut TcpStream, answer: &Answer, head: bool) -> io::Result<()> {
    stream.set_write_timeout(Some(SLOWEST))?;
    let mut bytes = self::head(answer).into_bytes();
    if !head {
        bytes.extend_from_slice(&answer.body);
    }
    stream.write_all(&bytes)?;
    stream.shutdown(Shutdown::Write)?;
    // Whoever has not read the answer yet loses it where the connection ends with something unread in it.
    stream.set_read_timeout(Some(Duration::from_millis(200)))?;
    let mut rest = [0; 4096];
    for _ in 0..16 {
        if !matches!(stream.read(&mut rest), Ok(1..)) {
            break;
        }
    }
    Ok(())
}

/// Begins an answer that goes on as long as there is news.
pub(super) fn begin_events(stream: &mut TcpStream) -> io::Result<()> {
    stream.set_write_timeout(Some(SLOWEST))?;
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n{}\r\nretry: 500\n\n",
        common()
    );
    stream.write_all(head.as_bytes())
}

fn head(answer: &Answer) -> String {
    let mut head = format!(
        "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}",
        answer.status,
        reason(answer.status),
        answer.kind,
        answer.body.len(),
        common()
    );
    if answer.status == 405 {
        head += "Allow: GET, HEAD\r\n";
    }
    if let Some(page) = answer.page {
        head += &format!("X-Stegvis-Page: {page:016x}\r\n");
    }
    head + "\r\n"
}

/// Returns the lines that every answer has.
fn common() -> String {
    format!(
        "Content-Security-Policy: {POLICY}\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\
         Cross-Origin-Resource-Policy: same-origin\r\nCache-Control: no-store\r\nConnection: close\r\n"
    )
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}

/// Returns what a file is, by its name.
fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, host: &str, expected: Result<&str, u16>) {
        let text = format!("{line} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        let got = parse(&text, 4747);
        let got = got.map(|request| request.path);
        assert_eq!(
            got.as_deref().map_err(|answer| answer.status),
            expected,
            "{line} at {host}"
        );
    }

    #[test]
    fn requests_are_understood_or_refused() {
        check("GET /", "localhost:4747", Ok(""));
        check("HEAD /en/a.html?x=/../y", "127.0.0.1:4747", Ok("en/a.html"));
        check("GET /%E7%99%BB%20a", "[::1]:4747", Ok("登 a"));
        check("GET /", "localhost", Err(403));
        check("GET /", "localhost:4748", Err(403));
        check("GET /", "example.org:4747", Err(403));
        check("GET /", "localhost:4747.example.org", Err(403));
        check("POST /", "localhost:4747", Err(405));
        check("GET /a/../b", "localhost:4747", Err(404));
        check("GET /a/%2e%2E/b", "localhost:4747", Err(404));
        check("GET /..%5cb", "localhost:4747", Err(404));
        check("GET /%", "localhost:4747", Err(400));
        check("GET /%FF", "localhost:4747", Err(400));
        check("GET http://localhost:4747/", "localhost:4747", Err(400));
        check("GET / /", "localhost:4747", Err(400));
    }

    #[test]
    fn a_request_names_one_host() {
        let none = parse("GET / HTTP/1.1\r\n\r\n", 4747);
        assert_eq!(none.map_err(|answer| answer.status), Err(403));
        let two = "GET / HTTP/1.1\r\nHost: localhost:4747\r\nHost: example.org\r\n\r\n";
        assert_eq!(parse(two, 4747).map_err(|answer| answer.status), Err(403));
    }
}
