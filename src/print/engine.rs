//! Which program prints, and how it is called.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};

/// Browsers that print, by the names their programs have, the first that is found.
pub const NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "brave-browser",
];

/// Where browsers stand on systems that do not put programs into the path.
const PLACES: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Brave Browser.app/Contents/MacOS/Brave Browser",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
];

/// What a browser is told beside what to print: no window, no network, nothing of its own.
const BROWSER: &[&str] = &[
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    // Neither names nor addresses lead anywhere: pages are printed from files.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=127.0.0.1:9",
    "--no-pdf-header-footer",
    "--print-to-pdf-no-header",
    "--generate-pdf-document-outline",
];

/// How long the program that tells its version may take.
const ANSWER: Duration = Duration::from_secs(10);
/// From one look at a running program to the next.
const TICK: Duration = Duration::from_millis(10);
/// Lines of what a failing program says that are told.
const LINES: usize = 4;

/// A program that makes a PDF of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Engine {
    /// The program, as it is started.
    pub program: PathBuf,
    /// Words of its command line; with `{input}` and `{output}` where it is no browser.
    words: Vec<String>,
    is_browser: bool,
}

impl Engine {
    /// Returns the browser at a place.
    pub fn browser(program: PathBuf) -> Self {
        Self {
            program,
            words: Vec::new(),
            is_browser: true,
        }
    }

    /// Reads a command: a program with `{input}` and `{output}` among its words, or a browser, with options of its own.
    ///
    /// # Errors
    /// When the command is empty, a quotation mark is not closed, or only one of the two is named.
    pub fn parse(command: &str) -> anyhow::Result<Self> {
        let mut words = words(command)?;
        if words.is_empty() {
            bail!("the command is empty");
        }
        let program = words.remove(0).into();
        let names = |name: &str| words.iter().any(|word| word.contains(name));
        let is_browser = match (names("{input}"), names("{output}")) {
            (true, true) => false,
            (false, false) => true,
            (true, false) => bail!("`{command}` does not say where {{output}} goes"),
            (false, true) => bail!("`{command}` does not say where {{input}} goes"),
        };
        Ok(Self {
            program,
            words,
            is_browser,
        })
    }

    /// Returns the name of the program, without its folder.
    pub fn name(&self) -> String {
        let name = self.program.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// Tells whether it is a browser, and not a command with places for pages.
    pub fn is_browser(&self) -> bool {
        self.is_browser
    }

    /// Returns what stands for this engine as it is installed: its command, and the size and time of the program's file.
    pub fn identity(&self) -> String {
        let data = fs::metadata(&self.program).ok();
        let time = data.as_ref().and_then(|data| data.modified().ok());
        let size = data.map(|data| data.len());
        format!("{:?} {:?} {size:?} {time:?}", self.program, self.words)
    }

    /// Prints a page, with a folder that nothing else uses; what the program says goes to a file in it.
    ///
    /// # Errors
    /// When the program cannot be started, fails, takes too long, or makes no PDF.
    pub fn print(
        &self,
        input: &Path,
        output: &Path,
        folder: &Path,
        limit: Duration,
    ) -> anyhow::Result<Vec<u8>> {
        let told = folder.join("told");
        let log =
            fs::File::create(&told).with_context(|| format!("cannot write {}", told.display()))?;
        let child = self
            .command(input, output, folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::from(log))
            .spawn()
            .with_context(|| format!("cannot start {}", self.program.display()))?;
        let ended = wait(child, limit)?;
        let said = || {
            let bytes = fs::read(&told).unwrap_or_default();
            last_lines(&String::from_utf8_lossy(&bytes))
        };
        match ended {
            None => bail!(
                "{} did not end within {} seconds; --pdf-timeout gives it more{}",
                self.name(),
                limit.as_secs(),
                said()
            ),
            Some(status) if !status.success() => {
                bail!(
                    "{} failed ({status}){}{}",
                    self.name(),
                    said(),
                    self.hint(&told)
                )
            }
            Some(_) => {}
        }
        let bytes = fs::read(output).unwrap_or_default();
        if !bytes.starts_with(b"%PDF-") {
            bail!("{} made no PDF{}{}", self.name(), said(), self.hint(&told));
        }
        Ok(bytes)
    }

    fn command(&self, input: &Path, output: &Path, folder: &Path) -> Command {
        let mut command = Command::new(&self.program);
        // What honours it writes no dates of its own.
        command.env("SOURCE_DATE_EPOCH", "0");
        if self.is_browser {
            command.args(BROWSER).args(&self.words);
            command.arg(joined("--user-data-dir=", &folder.join("profile")));
            command.arg(joined("--print-to-pdf=", output));
            command.arg(file_url(input));
        } else {
            let (input, output) = (input.to_string_lossy(), output.to_string_lossy());
            let fill = |word: &String| word.replace("{input}", &input).replace("{output}", &output);
            command.args(self.words.iter().map(fill));
        }
        command
    }

    /// Says what helps where a browser has no sandbox to work in.
    fn hint(&self, told: &Path) -> String {
        let bytes = fs::read(told).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        if self.is_browser && text.contains("sandbox") && text.contains("FATAL")
            || text.contains("without --no-sandbox")
        {
            format!(
                "\n  it finds no sandbox: run as another user or, where nobody else is on the machine, with --pdf-engine \"{} --no-sandbox\"",
                self.program.display()
            )
        } else {
            String::new()
        }
    }
}

/// Looks for a browser that prints: in the folders of a path, then where systems keep programs.
pub fn find(folders: &[PathBuf]) -> Option<Engine> {
    let named = NAMES.iter().find_map(|name| in_path(folders, name));
    let placed = || {
        PLACES
            .iter()
            .map(PathBuf::from)
            .find(|place| place.is_file())
    };
    named.or_else(placed).map(Engine::browser)
}

/// Looks for a program in the folders of a path.
pub fn in_path(folders: &[PathBuf], name: &str) -> Option<PathBuf> {
    let files = [name.to_owned(), format!("{name}.exe")];
    // A folder that is named from here would let a project bring programs of its own.
    let folders = folders.iter().filter(|folder| folder.is_absolute());
    folders
        .flat_map(|folder| files.each_ref().map(|file| folder.join(file)))
        .find(|file| file.is_file())
}

/// Asks a program for its version, which most tell; nothing where it does not, or on Windows, where browsers open a window instead.
pub fn version(program: &Path) -> Option<String> {
    if cfg!(windows) {
        return None;
    }
    let child = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut child = child.ok()?;
    let out = child.stdout.take()?;
    let status = wait(child, ANSWER).ok()??;
    let text = std::io::read_to_string(out).ok()?;
    let line = text.lines().next()?.trim().to_owned();
    (status.success() && !line.is_empty()).then_some(line)
}

/// Waits for a program to end, and ends it when its time is up: then there is no status.
fn wait(mut child: Child, limit: Duration) -> anyhow::Result<Option<ExitStatus>> {
    let start = Instant::now();
    loop {
        let status = child.try_wait().context("cannot wait for the program")?;
        if status.is_some() {
            return Ok(status);
        }
        if start.elapsed() >= limit {
            let _ = child.kill();
            let _ = child.wait();
            return Ok(None);
        }
        thread::sleep(TICK);
    }
}

fn joined(option: &str, path: &Path) -> std::ffi::OsString {
    let mut word = std::ffi::OsString::from(option);
    word.push(path);
    word
}

/// Returns the address of a file.
fn file_url(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let mut url = String::from(if path.starts_with('/') {
        "file://"
    } else {
        "file:///"
    });
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b':' | b'-' | b'_' | b'.' | b'~' => {
                url.push(byte.into());
            }
            byte => url.push_str(&format!("%{byte:02X}")),
        }
    }
    url
}

/// Returns the last lines that say something, each indented below an error.
fn last_lines(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    // Browsers on machines without a desktop complain of the missing bus, whatever goes wrong.
    let lines = lines.filter(|line| !line.is_empty() && !line.contains("dbus/"));
    let lines: Vec<&str> = lines.collect();
    let last = lines.iter().rev().take(LINES).rev();
    last.map(|line| format!("\n  {line}")).collect()
}

/// Takes a command apart at spaces; quotation marks keep words together. No shell reads it.
fn words(command: &str) -> anyhow::Result<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    for c in command.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    if quote.is_some() {
        bail!("`{command}`: a quotation mark is not closed");
    }
    words.extend(word);
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_taken_apart_without_a_shell() {
        let check = |command: &str, expected: &[&str]| {
            assert_eq!(words(command).unwrap(), expected, "{command}");
        };
        check("", &[]);
        check("  a  b ", &["a", "b"]);
        check(r#"'a b' "c  d"e ''"#, &["a b", "c  de", ""]);
        check("a;b $(c) > d", &["a;b", "$(c)", ">", "d"]);
        assert!(words("a 'b").is_err());
    }

    #[test]
    fn a_command_names_both_places_or_none() {
        assert!(Engine::parse("chromium --no-sandbox").unwrap().is_browser);
        assert!(!Engine::parse("x {input} -o={output}").unwrap().is_browser);
        for wrong in ["", "x {input}", "x {output}", "x 'a"] {
            assert!(Engine::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn addresses_of_files_hold_no_marks() {
        assert_eq!(
            file_url(Path::new("/a b/å#?.html")),
            "file:///a%20b/%C3%A5%23%3F.html"
        );
        assert_eq!(file_url(Path::new(r"C:\a\b.html")), "file:///C:/a/b.html");
    }

    #[test]
    fn the_last_lines_are_told() {
        assert_eq!(
            last_lines("a\n\n b \nc\nd\n[1:2:ERROR:dbus/bus.cc(4)] no\ne\n"),
            "\n  b\n  c\n  d\n  e"
        );
    }
}
