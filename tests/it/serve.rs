//! `serve`: a real server, real requests, and files that change under it. Nothing is asserted about times; what must come is waited for.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::commands::fresh;

const PATIENCE: Duration = Duration::from_secs(60);

struct Preview {
    child: Child,
    port: u16,
    folder: PathBuf,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

const DOCUMENT: &str =
    "stegvis: 1\nkind: procedure\nbody:\n  - paragraph: intro\n  - steps:\n      - open\n";

/// A small project in two languages, served on a port that was free.
fn serve(name: &str) -> Preview {
    serve_with(name, |command| command.stderr(Stdio::null()))
}

/// The same, with a command line and an environment that are made ready.
fn serve_with(name: &str, ready: impl FnOnce(&mut Command) -> &mut Command) -> Preview {
    let folder = fresh(&format!("serve-{name}"));
    let file = |path: &str, text: &str| {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    };
    file(
        "stegvis.yaml",
        "stegvis: 1\nname: Gate\nsource: en\nlocales: { sv-SE: {} }\n",
    );
    file("procedures/gate.yaml", DOCUMENT);
    file(
        "locales/en/gate.ftl",
        "gate = Open the gate\ngate--intro = Before the lorry comes.\ngate--open = Turn the key.\n",
    );
    file(
        "locales/sv-SE/gate.ftl",
        "gate = Öppna grinden\ngate--intro = Innan lastbilen kommer.\ngate--open = Vrid om nyckeln.\n",
    );
    file(
        "media/en/key.svg",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
    );
    let mut command = Command::new(env!("CARGO_BIN_EXE_stegvis"));
    command
        .args(["serve", "--port", "0"])
        .current_dir(&folder)
        .env_clear()
        .stdout(Stdio::piped());
    let mut child = ready(&mut command).spawn().unwrap();
    let mut line = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("http://127.0.0.1:").unwrap();
    let port = address.trim_end_matches('/').parse().unwrap();
    Preview {
        child,
        port,
        folder,
    }
}

impl Preview {
    fn send(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        Answer {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    fn get(&self, path: &str) -> Answer {
        let port = self.port;
        self.send(&format!(
            "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"
        ))
    }

    /// Asks until the answer is as it should be.
    #[track_caller]
    fn wait(&self, path: &str, right: impl Fn(&Answer) -> bool) -> Answer {
        let until = Instant::now() + PATIENCE;
        loop {
            let answer = self.get(path);
            if right(&answer) {
                return answer;
            }
            assert!(
                Instant::now() < until,
                "{path}: {}\n{}",
                answer.head,
                answer.body
            );
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.join(path), text).unwrap();
    }

    /// Writes the catalog of the source to a folder, with this text of the step.
    fn write_step(&self, folder: &str, text: &str) {
        let rest = "gate = Open the gate\ngate--intro = Before the lorry comes.";
        let text = format!("{rest}\ngate--open = {text}\n");
        self.write(&format!("{folder}/gate.ftl"), &text);
    }

    #[track_caller]
    fn wait_for_step(&self, text: &str) {
        self.wait("/en/gate.html", |page| page.body.contains(text));
    }
}

#[test]
fn a_change_is_shown() {
    let preview = serve("change");
    let page = preview.get("/en/gate.html");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Turn the key."), "{}", page.body);
    assert!(
        page.head
            .contains("Content-Security-Policy: default-src 'none';"),
        "{}",
        page.head
    );
    assert!(page.body.contains("/-/preview.js"), "{}", page.body);
    let panel = preview.get("/-/panel/en/gate.html");
    assert!(panel.head.contains("X-Stegvis-Page: "), "{}", panel.head);
    preview.write("locales/en/gate.ftl", "gate = Open the gate\ngate--intro = Before the lorry comes.\ngate--open = Turn the red key.\n");
    preview.wait("/en/gate.html", |page| {
        page.body.contains("Turn the red key.")
    });
    // An editor that writes beside the file and renames.
    preview.write("locales/sv-SE/new~", "gate = Öppna grinden\ngate--intro = Innan lastbilen kommer.\ngate--open = Vrid om den röda nyckeln.\n");
    let place = preview.folder.join("locales/sv-SE");
    fs::rename(place.join("new~"), place.join("gate.ftl")).unwrap();
    preview.wait("/sv-SE/gate.html", |page| {
        page.body.contains("den röda nyckeln")
    });
    // A document that was not there, and its pages in every locale.
    assert_eq!(preview.get("/en/lamp.html").status, 404);
    preview.write(
        "locales/en/lamp.ftl",
        "lamp = Light the lamp\nlamp--intro = At dusk.\nlamp--open = Press the button.\n",
    );
    preview.write("procedures/lamp.yaml", DOCUMENT);
    preview.wait("/en/lamp.html", |page| page.body.contains("At dusk."));
    preview.wait("/sv-SE/index.html", |page| page.body.contains("lamp.html"));
    fs::remove_file(preview.folder.join("procedures/lamp.yaml")).unwrap();
    preview.wait("/en/index.html", |page| !page.body.contains("lamp.html"));
    assert!(!preview.folder.join("dist").exists());
}

#[test]
fn the_search_knows_every_page_as_it_is_now() {
    let preview = serve("search");
    let index = preview.get("/sv-SE/search.js");
    assert_eq!(index.status, 200);
    let says = |index: &Answer, text: &str| index.body.contains(text);
    assert!(says(&index, "[[\"Öppna grinden\\n"), "{}", index.body);
    assert!(says(&index, "\"gate.html\""), "{}", index.body);
    // What belongs to the site as a whole does not take its place.
    preview.get("/sv-SE/index.html");
    let again = preview.get("/sv-SE/search.js");
    assert_eq!(again.body, index.body);
    preview.write("locales/sv-SE/gate.ftl", "gate = Lås upp grinden\ngate--intro = Innan lastbilen kommer.\ngate--open = Vrid om nyckeln.\n");
    preview.wait("/sv-SE/search.js", |index| says(index, "Lås upp grinden"));
    let english = preview.get("/en/search.js");
    assert!(says(&english, "Open the gate"), "{}", english.body);
}

#[test]
fn findings_are_in_the_page() {
    let preview = serve("findings");
    preview.wait("/en/gate.html", |page| {
        page.body.contains("This page: no findings")
    });
    preview.write(
        "locales/sv-SE/gate.ftl",
        "gate = Öppna grinden\ngate--intro = Innan lastbilen kommer.\n",
    );
    let told = |page: &Answer| page.body.contains("<code>missing-message</code>");
    let page = preview.wait("/sv-SE/gate.html", told);
    let place = "locales/en/gate.ftl:3:1";
    assert!(page.body.contains(place), "{}", page.body);
    // The other language has nothing to do with it.
    let page = preview.wait("/en/gate.html", |page| {
        page.body.contains("Project: 2 warn")
    });
    assert!(!told(&page), "{}", page.body);
    let all = preview.wait("/-/findings", told);
    assert_eq!(all.status, 200);
}

#[test]
fn broken_input_keeps_the_last_good_page() {
    let preview = serve("broken");
    let good = |page: &Answer| page.status == 200 && page.body.contains("Turn the key.");
    preview.wait("/en/gate.html", good);
    let text = |path: &str| fs::read_to_string(preview.folder.join(path)).unwrap();
    let (document, messages) = (text("procedures/gate.yaml"), text("locales/en/gate.ftl"));
    let broken = |code: &str| {
        let page = preview.wait("/en/gate.html", |page| page.body.contains(code));
        assert!(good(&page), "{}", page.body);
    };
    preview.write(
        "procedures/gate.yaml",
        "stegvis: 1\nkind: [procedure\nbody: }\n",
    );
    broken("<code>invalid-yaml</code>");
    preview.write("procedures/gate.yaml", &document);
    preview.wait("/en/gate.html", |page| {
        page.body.contains("This page: no findings")
    });
    preview.write(
        "locales/en/gate.ftl",
        "gate = Open the gate\ngate--intro = Before {\ngate--open = Turn the key.\n",
    );
    broken("<code>syntax-error</code>");
    preview.write("locales/en/gate.ftl", &messages);
    preview.wait("/en/gate.html", |page| {
        page.body.contains("This page: no findings")
    });
    fs::create_dir_all(preview.folder.join("templates/html")).unwrap();
    preview.write("templates/html/guide.html", "{% if %}");
    broken("The templates cannot be used.");
    preview.write(
        "templates/html/guide.html",
        "<html><body>{{ nothing.at.all }}</body></html>",
    );
    broken("cannot render");
    fs::remove_file(preview.folder.join("templates/html/guide.html")).unwrap();
    preview.wait("/en/gate.html", |page| {
        page.body.contains("This page: no findings")
    });
    preview.write("stegvis.yaml", "stegvis: [\n");
    broken("The settings cannot be used.");
    preview.write(
        "stegvis.yaml",
        "stegvis: 1\nname: Gate\nsource: en\nlocales: { sv-SE: {} }\n",
    );
    preview.wait("/en/gate.html", |page| {
        page.body.contains("This page: no findings")
    });
}

#[test]
fn only_this_machine_reads_only_the_preview() {
    let preview = serve("refused");
    let port = preview.port;
    let ask =
        |line: &str, host: &str| preview.send(&format!("{line} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    let own = format!("127.0.0.1:{port}");
    assert_eq!(ask("GET /", &own).status, 200);
    assert_eq!(ask("GET /", &format!("evil.example:{port}")).status, 403);
    assert_eq!(ask("GET /", "localhost").status, 403);
    assert_eq!(preview.send("GET / HTTP/1.1\r\n\r\n").status, 403);
    let refused = ask("POST /en/gate.html", &own);
    assert_eq!(refused.status, 405);
    assert!(
        refused.head.contains("Allow: GET, HEAD"),
        "{}",
        refused.head
    );
    let head = ask("HEAD /en/gate.html", &own);
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    fs::write(preview.folder.join("secret.txt"), "secret").unwrap();
    for path in [
        "/../secret.txt",
        "/media/../secret.txt",
        "/media/%2e%2e/secret.txt",
        "/media/..%5csecret.txt",
        "/secret.txt",
        "/stegvis.yaml",
        "/media//secret.txt",
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(
            !answer.body.contains("locales:") && answer.body != "secret",
            "{path}"
        );
    }
    let picture = preview.get("/media/en/key.svg");
    assert_eq!(picture.status, 200);
    assert!(picture.head.contains("image/svg+xml"), "{}", picture.head);
    assert_eq!(preview.get("/assets/stegvis.css").status, 200);
}

#[test]
fn a_slow_reader_keeps_nobody_waiting() {
    let preview = serve("slow");
    let slow: Vec<TcpStream> = (0..20)
        .map(|_| {
            let mut stream = TcpStream::connect(("127.0.0.1", preview.port)).unwrap();
            stream.write_all(b"GET / HTTP/1.1\r\nHo").unwrap();
            stream
        })
        .collect();
    let mut events = TcpStream::connect(("127.0.0.1", preview.port)).unwrap();
    events.set_read_timeout(Some(PATIENCE)).unwrap();
    let ask = format!(
        "GET /-/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
        preview.port
    );
    events.write_all(ask.as_bytes()).unwrap();
    assert_eq!(preview.get("/en/gate.html").status, 200);
    // Whoever listens is told at once what is there, and again when something changes.
    let mut lines = BufReader::new(events).lines().map(Result::unwrap);
    let first = lines.find(|line| line.starts_with("data: ")).unwrap();
    preview.write(
        "locales/en/gate.ftl",
        "gate = Open the gate\ngate--intro = Before noon.\ngate--open = Turn the key.\n",
    );
    let next = lines.find(|line| line.starts_with("data: ")).unwrap();
    assert_ne!(first, next);
    preview.wait("/en/gate.html", |page| page.body.contains("Before noon."));
    drop(slow);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it() {
    let mut preview = serve("end");
    let id = preview.child.id().to_string();
    let kill = Command::new("kill").args(["-INT", &id]).status().unwrap();
    assert!(kill.success());
    assert_eq!(preview.child.wait().unwrap().code(), Some(0));
    assert!(!Path::new(&preview.folder).join("dist").exists());
}

/// `xdg-open` is what opens a browser on Linux: one of our own notes the address.
#[cfg(target_os = "linux")]
#[test]
fn a_browser_is_opened_where_somebody_asks_for_it() {
    use std::os::unix::fs::PermissionsExt as _;

    let programs = fresh("serve-programs");
    let program = programs.join("xdg-open");
    fs::write(
        &program,
        "#!/bin/sh\necho \"$1\" > \"$NOTED.part\"\n/bin/mv \"$NOTED.part\" \"$NOTED\"\n",
    )
    .unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let noted = programs.join("noted");
    let preview = serve_with("open", |command| {
        command
            .arg("--open")
            .env("PATH", &programs)
            .env("NOTED", &noted)
            .stderr(Stdio::null())
    });
    let until = Instant::now() + PATIENCE;
    while !noted.exists() {
        assert!(Instant::now() < until, "no browser was opened");
        thread::sleep(Duration::from_millis(20));
    }
    let address = format!("http://127.0.0.1:{}/\n", preview.port);
    assert_eq!(fs::read_to_string(&noted).unwrap(), address);
    assert_eq!(preview.get("/").status, 200);
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_browser_the_preview_is_there_all_the_same() {
    let empty = fresh("serve-no-programs");
    let mut preview = serve_with("no-open", |command| {
        command
            .arg("--open")
            .env("PATH", &empty)
            .stderr(Stdio::piped())
    });
    let said = BufReader::new(preview.child.stderr.take().unwrap());
    let notes = said.lines().map(Result::unwrap);
    let note = notes.into_iter().find(|line| line.starts_with("note: "));
    let address = format!("open http://127.0.0.1:{}/ in one", preview.port);
    assert!(note.unwrap().contains(&address));
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn catalogs_are_watched_wherever_they_stand() {
    let preview = serve("layouts");
    for (layout, folder) in [
        ("locales-app/{locale}", "locales-app/en"),
        ("app-{locale}", "app-en"),
        ("app/strings/{locale}", "app/strings/en"),
    ] {
        fs::create_dir_all(preview.folder.join(folder)).unwrap();
        let first = format!("Turn the key of {folder}.");
        preview.write_step(folder, &first);
        preview.write(
            "stegvis.yaml",
            &format!(
                "stegvis: 1\nname: Gate\nsource: en\nlocales: {{ sv-SE: {{}} }}\ncatalogs: \"{layout}\"\n"
            ),
        );
        preview.wait_for_step(&first);
        preview.write_step(folder, "Turn another key.");
        preview.wait_for_step("Turn another key.");
    }
}

#[test]
fn a_folder_in_the_place_of_another_is_watched() {
    let preview = serve("replaced");
    let place = |folder: &str| preview.folder.join(folder);
    for (round, moved) in [(1, false), (2, true), (3, false)] {
        for file in ["en/gate.ftl", "sv-SE/gate.ftl"] {
            let new = place("other").join(file);
            fs::create_dir_all(new.parent().unwrap()).unwrap();
            fs::copy(place("locales").join(file), new).unwrap();
        }
        let first = format!("Turn the key of branch {round}.");
        preview.write_step("other/en", &first);
        match moved {
            true => fs::rename(place("locales"), place("before")).unwrap(),
            false => fs::remove_dir_all(place("locales")).unwrap(),
        }
        fs::rename(place("other"), place("locales")).unwrap();
        preview.wait_for_step(&first);
        let second = format!("Turn the key twice in round {round}.");
        preview.write_step("locales/en", &second);
        preview.wait_for_step(&second);
    }
}
