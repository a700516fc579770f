//! A live preview: the pages of a project as a browser shows them, made anew when a file changes.
//!
//! One thread holds the project and answers what is asked, in the order it is asked. It makes a page when somebody wants it, so a
//! change is seen at once however large the project is; what is wrong with the whole project is found in another thread, which is
//! told to stop when the next change comes. Nothing is written anywhere. What a browser or an editor does wrong ends nothing.

mod files;
mod findings;
mod frame;
mod http;
mod index;
mod server;
mod view;
mod watch;
mod world;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread::{self, Scope};
use std::time::{Duration, Instant};

use anyhow::Context as _;

use self::files::Good;
use self::http::Answer;
use self::server::Bell;
use self::view::View;
use self::watch::{Change, Watcher};
use self::world::{News, World};
use crate::check::{self, Checked, Ground, Opened, Publisher, Rendered};
use crate::render::site::Site;
use crate::resolve::page;
use crate::resolve::uses::{self, Uses};

/// How long after a change pages alone are made, before the whole project is checked.
const LEISURE: Duration = Duration::from_millis(40);

/// What people at the terminal are told.
#[derive(Debug)]
pub enum Event<'e> {
    /// The preview is there, at this address.
    Ready(&'e str),
    /// The project was checked; `changed` are the files that changed since it was last.
    Checked {
        /// Paths of files.
        changed: &'e [String],
        /// How many findings there are, in words.
        findings: &'e str,
        /// Why the project is not shown as it is, where it is not.
        trouble: Option<&'e str>,
    },
}

/// Something that the project's thread is told or asked.
enum Message {
    Ask(Ask),
    Changed(Change),
    Checked(Box<anyhow::Result<Checked>>),
    Stop,
}

/// A question, and where the answer goes.
struct Ask {
    path: String,
    reply: mpsc::SyncSender<Answer>,
}

/// Ends a preview.
pub struct Stop(mpsc::Sender<Message>);

impl Stop {
    /// Asks for the end.
    pub fn now(&self) {
        let _ = self.0.send(Message::Stop);
    }
}

/// A preview that is ready to run.
pub struct Preview {
    world: World,
    watcher: RefCell<Watcher>,
    bell: Arc<Bell>,
    messages: mpsc::Receiver<Message>,
    sender: mpsc::Sender<Message>,
    address: String,
}

impl Preview {
    /// Begins to listen and to watch; nothing where the settings of the project cannot be used.
    ///
    /// # Errors
    /// When no port can be had, or the project's folder cannot be watched.
    pub fn start(mut opened: Opened, port: Option<u16>) -> anyhow::Result<Option<Self>> {
        // The system names what changes by the folder as it really is.
        opened.root = opened
            .root
            .canonicalize()
            .context("cannot open the project")?;
        let root = opened.root.clone();
        let Some(world) = World::new(opened) else {
            return Ok(None);
        };
        let (sender, messages) = mpsc::channel();
        let mut watcher = Watcher::start(&root, sender.clone())?;
        watcher.follow(&world.folders())?;
        let bell = Arc::default();
        let port = server::start(port, &bell, &sender)?;
        Ok(Some(Self {
            world,
            watcher: RefCell::new(watcher),
            bell,
            messages,
            sender,
            address: format!("http://127.0.0.1:{port}/"),
        }))
    }

    /// Returns what ends the preview.
    pub fn stop(&self) -> Stop {
        Stop(self.sender.clone())
    }

    /// Shows the project until it is asked to stop.
    ///
    /// # Errors
    /// When the built-in templates cannot be used.
    pub fn run(mut self, tell: &dyn Fn(&Event<'_>)) -> anyhow::Result<()> {
        tell(&Event::Ready(&self.address));
        let mut good = Good::default();
        let mut changed = Vec::new();
        // What was written while the project was read is not what was read.
        let _ = self.sender.send(Message::Changed(Change::of_all()));
        while let Some(news) = self.show(&mut good, &mut changed, tell)? {
            changed.extend(news.paths.iter().cloned());
            self.world.take(news);
            self.watch(&Change::default());
        }
        Ok(())
    }

    /// Watches the folders of the project, also those that a change has put in the place of others.
    fn watch(&self, change: &Change) {
        let mut watcher = self.watcher.borrow_mut();
        watcher.forget(change);
        // A folder that cannot be watched is one whose changes are not seen; the others are.
        let _ = watcher.follow(&self.world.folders());
    }

    /// Answers as long as nothing changes; returns what changed, or nothing at the end.
    fn show(
        &self,
        good: &mut Good,
        changed: &mut Vec<String>,
        tell: &dyn Fn(&Event<'_>),
    ) -> anyhow::Result<Option<News>> {
        let (world, opened) = (&self.world, self.world.opened());
        let project = world.project();
        let ground = Ground::for_pages(project, &opened.loaded, world.recorded());
        let none = BTreeSet::new();
        let pages = page::Context::new(
            project,
            &ground.words,
            &ground.editions,
            &ground.drift,
            none,
        );
        // What documents use decides on nothing else here.
        let uses = match project.settings.min_fresh {
            Some(_) => uses::of(project),
            None => Uses::none(project),
        };
        let site = check::site(&pages, &uses)?;
        let mut view = View::new(world, &pages, &site, &ground.found, good);
        let watched = AtomicBool::new(true);
        self.bell.ring();
        thread::scope(|scope| {
            let news = self.answer(scope, (&ground, &watched), &mut view, changed, tell);
            watched.store(false, Ordering::Release);
            Ok(news)
        })
    }

    fn answer<'s>(
        &'s self,
        scope: &'s Scope<'s, '_>,
        (ground, watched): (&'s Ground<'s>, &'s AtomicBool),
        view: &mut View<'_>,
        changed: &mut Vec<String>,
        tell: &dyn Fn(&Event<'_>),
    ) -> Option<News> {
        let mut started = false;
        // Who asks again and again must not keep the check from beginning.
        let begin = Instant::now() + LEISURE;
        loop {
            let left = begin.saturating_duration_since(Instant::now());
            let message = match started {
                true => self.messages.recv().ok()?,
                false => match self.messages.recv_timeout(left) {
                    Ok(message) if !left.is_zero() => message,
                    Err(mpsc::RecvTimeoutError::Disconnected) => return None,
                    message => {
                        started = true;
                        let (opened, sender) = (self.world.opened(), self.sender.clone());
                        scope.spawn(move || check(opened, ground, watched, &sender));
                        let Ok(message) = message else { continue };
                        message
                    }
                },
            };
            match message {
                Message::Stop => return None,
                Message::Ask(ask) => _ = ask.reply.send(view.answer(&ask.path)),
                Message::Changed(change) => {
                    // Before anything is read: what changes afterwards is told.
                    self.watch(&change);
                    if let Some(news) = self.world.look_at(&change) {
                        return Some(news);
                    }
                }
                Message::Checked(checked) => {
                    let trouble = checked
                        .as_ref()
                        .as_ref()
                        .err()
                        .map(|error| format!("{error:#}"));
                    let trouble = trouble.as_deref().or(self.world.trouble());
                    let unusable = self.world.unusable().map(|_| "the settings cannot be used");
                    let checked = (*checked).unwrap_or_default();
                    tell(&Event::Checked {
                        changed,
                        findings: &findings::counted(checked.found.iter()),
                        trouble: unusable.or(trouble),
                    });
                    changed.clear();
                    view.take(checked);
                    self.bell.ring();
                }
            }
        }
    }
}

/// Checks the whole project, unless a change comes first.
fn check(
    opened: &Opened,
    ground: &Ground<'_>,
    watched: &AtomicBool,
    sender: &mpsc::Sender<Message>,
) {
    let watch = Watch(watched);
    let Some(project) = &opened.loaded.project else {
        return;
    };
    let Some(ground) = ground.for_run(project, &|| watch.goes_on()) else {
        return;
    };
    let checked = check::run_on(&ground, project, &opened.loaded, &opened.sources, &watch);
    if watch.goes_on() {
        let _ = sender.send(Message::Checked(Box::new(checked)));
    }
}

/// Publishes nothing: pages are made when somebody asks for them.
struct Watch<'w>(&'w AtomicBool);

impl Publisher for Watch<'_> {
    fn goes_on(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn page(&self, _: &Site<'_>, _: &Rendered<'_>) -> anyhow::Result<()> {
        Ok(())
    }

    fn site(&self, _: &Site<'_>, _: &page::Context<'_>) -> anyhow::Result<()> {
        Ok(())
    }
}
