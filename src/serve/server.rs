//! Connections from this machine: a bounded number at once, each in a thread of its own, so that a slow one keeps nobody waiting.

use std::io::Write as _;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use anyhow::Context as _;

use super::http::{self, Answer, Request};
use super::{Ask, Message};

/// Connections at once.
const CONNECTIONS: usize = 64;
/// Those of them that wait for news: the others are for pages.
const LISTENERS: usize = 40;
/// Where a port is looked for first.
const PORT: u16 = 4747;
/// How many ports are tried from there on.
const TRIES: u16 = 50;
/// How long a listener waits before it is asked whether it is still there.
const HEARTBEAT: Duration = Duration::from_secs(10);

const SCRIPT: &str = include_str!("../../templates/serve/preview.js");
const STYLE: &str = include_str!("../../templates/serve/preview.css");

/// Counts what is new, and wakes those who wait for it.
#[derive(Debug, Default)]
pub(super) struct Bell {
    rung: Mutex<u64>,
    heard: Condvar,
}

impl Bell {
    /// Tells everybody that something is new.
    pub(super) fn ring(&self) {
        *self.rung.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.heard.notify_all();
    }

    /// Waits until something is newer than what was heard last, for a while; returns what is the newest.
    fn wait(&self, last: Option<u64>) -> u64 {
        let rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = |rung: &mut u64| Some(*rung) == last;
        let heard = self.heard.wait_timeout_while(rung, HEARTBEAT, waiting);
        *heard.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// What connections share.
struct Shared {
    port: u16,
    bell: Arc<Bell>,
    ask: mpsc::Sender<Message>,
    connections: AtomicUsize,
    listeners: AtomicUsize,
}

/// One of a bounded number, given back when it is dropped.
struct Place<'c>(&'c AtomicUsize);

impl<'c> Place<'c> {
    fn take(count: &'c AtomicUsize, most: usize) -> Option<Self> {
        let one_more = |now: usize| (now < most).then_some(now + 1);
        let taken = count.fetch_update(Ordering::AcqRel, Ordering::Acquire, one_more);
        taken.is_ok().then(|| Self(count))
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// Listens on this machine's own addresses, and returns the port.
///
/// # Errors
/// When the port that is asked for, or any port, cannot be had.
pub(super) fn start(
    port: Option<u16>,
    bell: &Arc<Bell>,
    ask: &mpsc::Sender<Message>,
) -> anyhow::Result<u16> {
    let (port, listeners) = match port {
        Some(port) => bind(port).with_context(|| format!("cannot listen on port {port}"))?,
        None => (PORT..PORT + TRIES)
            .find_map(|port| bind(port).ok())
            .map_or_else(|| bind(0), Ok)
            .context("cannot listen on any port")?,
    };
    let shared = Arc::new(Shared {
        port,
        bell: Arc::clone(bell),
        ask: ask.clone(),
        connections: AtomicUsize::new(0),
        listeners: AtomicUsize::new(0),
    });
    for listener in listeners {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                accept(&shared, stream);
            }
        });
    }
    Ok(port)
}

/// Binds both addresses of the machine itself; a machine without IPv6 has one.
fn bind(port: u16) -> std::io::Result<(u16, Vec<TcpListener>)> {
    let four = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    let port = four.local_addr()?.port();
    // `localhost` may lead to either: a stranger on the other one would be taken for the preview.
    match TcpListener::bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))) {
        Ok(six) => Ok((port, vec![four, six])),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => Err(error),
        Err(_) => Ok((port, vec![four])),
    }
}

/// Gives a connection a thread, unless there are too many.
fn accept(shared: &Arc<Shared>, mut stream: TcpStream) {
    if Place::take(&shared.connections, CONNECTIONS)
        .map(std::mem::forget)
        .is_none()
    {
        let _ = stream.set_write_timeout(Some(Duration::from_millis(100)));
        let _ = stream.write_all(
            b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        );
        return;
    }
    let own = Arc::clone(shared);
    let spawned = thread::Builder::new().spawn(move || {
        let _place = Place(&own.connections);
        serve(&own, stream);
    });
    if spawned.is_err() {
        drop(Place(&shared.connections));
    }
}

/// Answers one request. Nobody is told where the other side has gone.
fn serve(shared: &Shared, mut stream: TcpStream) {
    let request = match http::read(&mut stream, shared.port) {
        Ok(request) => request,
        Err(Some(answer)) => return drop(http::send(&mut stream, &answer, false)),
        Err(None) => return,
    };
    if request.path == "-/events" && !request.head {
        let Some(_place) = Place::take(&shared.listeners, LISTENERS) else {
            let answer = Answer::text(503, "too many pages are open");
            return drop(http::send(&mut stream, &answer, false));
        };
        return drop(events(shared, &mut stream));
    }
    let answer = answer(shared, &request);
    let _ = http::send(&mut stream, &answer, request.head);
}

fn answer(shared: &Shared, request: &Request) -> Answer {
    match request.path.as_str() {
        "-/preview.js" => return Answer::file("preview.js", SCRIPT.into()),
        "-/preview.css" => return Answer::file("preview.css", STYLE.into()),
        _ => {}
    }
    let (reply, answer) = mpsc::sync_channel(1);
    let ask = Ask {
        path: request.path.clone(),
        reply,
    };
    let sent = shared.ask.send(Message::Ask(ask)).ok();
    let answer = sent.and_then(|()| answer.recv().ok());
    answer.unwrap_or_else(|| Answer::text(503, "the preview has ended"))
}

/// Tells a page of everything new, until it has gone.
fn events(shared: &Shared, stream: &mut TcpStream) -> std::io::Result<()> {
    http::begin_events(stream)?;
    let mut last = None;
    loop {
        let now = shared.bell.wait(last);
        match last == Some(now) {
            true => stream.write_all(b":\n\n")?,
            false => stream.write_all(format!("data: {now}\n\n").as_bytes())?,
        }
        last = Some(now);
    }
}
