//! Writes a large project to measure with: `cargo run --release --example generate -- 3000 /dev/shm/large`.
//!
//! Each procedure has a title, a summary, 3 prerequisites, 2 sections with an opening paragraph, 12 steps of one or two sentences with
//! labels, a link in every third step, a picture in every second, a note in every fourth: 40 messages in en, sv-SE and zh-TW.
//! The same arguments give the same bytes. What is built is a guide in HTML, one in Markdown, and a checklist in HTML.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own that writes files"
)]

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

const LOCALES: [&str; 3] = ["en", "sv-SE", "zh-TW"];
/// Pictures that all procedures share.
const PICTURES: usize = 24;
/// Procedures in one folder.
const FOLDER: usize = 500;

type Words = [&'static str; 3];

const LABELS: &[(&str, Words)] = &[
    ("save", ["Save", "Spara", "儲存"]),
    ("settings", ["Settings", "Inställningar", "設定"]),
    ("users", ["Users", "Användare", "使用者"]),
    ("next", ["Next", "Nästa", "下一步"]),
    ("backup", ["Backup", "Säkerhetskopiering", "備份"]),
    ("network", ["Network", "Nätverk", "網路"]),
    ("sign-in", ["Sign in", "Logga in", "登入"]),
    ("finish", ["Finish", "Slutför", "完成"]),
];
const OBJECTS: &[Words] = &[
    ["the mail server", "e-postservern", "郵件伺服器"],
    [
        "the backup vault",
        "säkerhetskopieringsvalvet",
        "備份保存庫",
    ],
    ["the branch printer", "kontorets skrivare", "分公司印表機"],
    [
        "the meeting room display",
        "mötesrummets skärm",
        "會議室螢幕",
    ],
    ["the door controller", "dörrstyrningen", "門禁控制器"],
    ["the file share", "filresursen", "檔案共用"],
];
const TITLES: &[Words] = &[
    ["Set up {o}", "Konfigurera {o}", "設定{o}"],
    ["Replace {o}", "Byt ut {o}", "更換{o}"],
    ["Check {o}", "Kontrollera {o}", "檢查{o}"],
];
const STEPS: &[Words] = &[
    [
        "In the left pane, choose { $a }, and then find {o}.",
        "Välj { $a } i den vänstra rutan och leta upp {o}.",
        "在左側窗格中選取{ $a }，然後找到{o}。",
    ],
    [
        "Choose { $a }. The state of {o} is shown after a few seconds.",
        "Välj { $a }. Efter några sekunder visas status för {o}.",
        "選取{ $a }。幾秒後會顯示{o}的狀態。",
    ],
    [
        "Enter the name of {o}, and then choose { $a }.",
        "Ange namnet på {o} och välj sedan { $a }.",
        "輸入{o}的名稱，然後選取{ $a }。",
    ],
    [
        "Make sure that {o} is switched on. Choose { $a } again if nothing happens.",
        "Kontrollera att {o} är på. Välj { $a } igen om inget händer.",
        "確認{o}已開啟。如果沒有反應，請再次選取{ $a }。",
    ],
];
const LINKED: Words = [
    " For details, see [the manual](link:manual).",
    " Mer information finns i [handboken](link:manual).",
    "如需詳細資訊，請參閱[手冊](link:manual)。",
];
const INTERNAL: Words = [
    " See also [](doc:{t}).",
    " Se även [](doc:{t}).",
    "另請參閱[](doc:{t})。",
];
const PREREQUISITES: &[Words] = &[
    [
        "You have a key for {o}.",
        "Du har en nyckel till {o}.",
        "您有{o}的鑰匙。",
    ],
    [
        "Nobody is using {o}.",
        "Ingen använder {o}.",
        "沒有人正在使用{o}。",
    ],
    [
        "{o} is on the inventory list.",
        "I inventarielistan finns {o}.",
        "{o}已列入設備清單。",
    ],
];
const NOTES: &[Words] = &[
    [
        "{o} restarts by itself.",
        "Det här startar om {o}.",
        "{o}會自動重新啟動。",
    ],
    [
        "Leave {o} plugged in.",
        "Låt {o} vara ansluten.",
        "請勿拔除{o}的電源。",
    ],
];
const SECTIONS: [Words; 2] = [
    ["Prepare {o}", "Förbered {o}", "準備{o}"],
    ["Put {o} to work", "Ta {o} i drift", "啟用{o}"],
];
const INTROS: &[Words] = &[
    [
        "This part takes about **ten minutes**.",
        "Den här delen tar ungefär **tio minuter**.",
        "這個部分大約需要**十分鐘**。",
    ],
    [
        "Do this part outside office hours.",
        "Gör den här delen utanför kontorstid.",
        "請在非上班時間執行這個部分。",
    ],
];
const ALT: Words = [
    "A window in which {o} is highlighted.",
    "Ett fönster där {o} är markerad.",
    "視窗中以醒目外框標示{o}。",
];

/// splitmix64: the same numbers everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % limit as u64).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let count: usize = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(300);
    let out = arguments
        .next()
        .unwrap_or_else(|| String::from("target/large"));
    let root = Path::new(&out);
    settings(root)?;
    for number in 1..=count {
        procedure(root, number, count)?;
    }
    println!(
        "wrote {count} procedures in {} locales to {out}",
        LOCALES.len()
    );
    Ok(())
}

fn write(root: &Path, path: &str, text: &str) -> io::Result<()> {
    let path = root.join(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

fn settings(root: &Path) -> io::Result<()> {
    write(
        root,
        "stegvis.yaml",
        "stegvis: 1\nname: Large\nsource: en\nlocales: { sv-SE: {}, zh-TW: {} }\nmarkdown: { checklists: false }\n",
    )?;
    write(
        root,
        "links.yaml",
        "manual: { en: https://docs.example/manual, sv-SE: https://docs.example/sv/manual, zh-TW: https://docs.example/zh/manual }\n",
    )?;
    for (at, locale) in LOCALES.iter().enumerate() {
        let labels: String = LABELS
            .iter()
            .map(|(id, words)| format!("label-{id} = {}\n", words[at]))
            .collect();
        write(root, &format!("locales/{locale}/labels.ftl"), &labels)?;
    }
    for picture in 1..=PICTURES {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 40\"><rect width=\"64\" height=\"40\" fill=\"hsl({} 40% 70%)\"/></svg>\n",
            picture * 15
        );
        write(root, &format!("media/ui-{picture:02}.svg"), &svg)?;
    }
    Ok(())
}

/// The messages of one procedure in every locale.
struct Messages {
    id: String,
    object: Words,
    texts: [String; 3],
}

impl Messages {
    fn add(&mut self, key: &str, words: Words, tail: Words, target: &str) {
        for (at, text) in self.texts.iter_mut().enumerate() {
            let sentence = format!("{}{}", words[at], tail[at])
                .replace("{o}", self.object[at])
                .replace("{t}", target);
            let mut letters = sentence.chars();
            let first: String = letters
                .next()
                .map(|c| c.to_uppercase().collect())
                .unwrap_or_default();
            let _ = writeln!(text, "{}{key} = {first}{}", self.id, letters.as_str());
        }
    }

    fn alt(&mut self, key: &str) {
        for (at, text) in self.texts.iter_mut().enumerate() {
            let _ = writeln!(
                text,
                "{}{key} =\n    .alt = {}",
                self.id,
                ALT[at].replace("{o}", self.object[at])
            );
        }
    }
}

const NONE: Words = ["", "", ""];

fn procedure(root: &Path, number: usize, count: usize) -> io::Result<()> {
    let mut random = Random(number as u64);
    let id = format!("proc-{number:05}");
    let mut messages = Messages {
        id: id.clone(),
        object: random.pick(OBJECTS),
        texts: Default::default(),
    };
    let mut yaml = format!(
        "stegvis: 1\nkind: procedure\nid: {id}\npath: {id}\nbefore: [need-1, need-2, need-3]\nbody:\n  - summary\n"
    );
    messages.add("", random.pick(TITLES), NONE, "");
    messages.add("--summary", random.pick(INTROS), NONE, "");
    for (at, need) in PREREQUISITES.iter().enumerate() {
        messages.add(&format!("--need-{}", at + 1), *need, NONE, "");
    }
    for (part, heading) in SECTIONS.iter().enumerate() {
        messages.add(&format!("--part-{part}"), *heading, NONE, "");
        messages.add(&format!("--intro-{part}"), random.pick(INTROS), NONE, "");
        let _ = write!(
            yaml,
            "  - section: part-{part}\n    blocks:\n      - intro-{part}\n      - steps:\n"
        );
        for step in part * 6 + 1..=part * 6 + 6 {
            let target = format!("proc-{:05}", 1 + (number + random.below(count)) % count);
            step_of(step, &target, &mut random, &mut messages, &mut yaml);
        }
    }
    let folder = number / FOLDER;
    write(root, &format!("procedures/{folder:02}/{id}.yaml"), &yaml)?;
    for (locale, text) in LOCALES.iter().zip(&messages.texts) {
        write(
            root,
            &format!("locales/{locale}/{folder:02}/{id}.ftl"),
            text,
        )?;
    }
    Ok(())
}

fn step_of(
    step: usize,
    target: &str,
    random: &mut Random,
    messages: &mut Messages,
    yaml: &mut String,
) {
    let label = random.pick(LABELS).0;
    let tail = match step % 6 {
        3 => LINKED,
        0 => INTERNAL,
        _ => NONE,
    };
    messages.add(&format!("--step-{step}"), random.pick(STEPS), tail, target);
    let _ = write!(
        yaml,
        "          - id: step-{step}\n            with: {{ a: {{ label: {label} }} }}\n"
    );
    if step.is_multiple_of(2) {
        let picture = 1 + random.below(PICTURES);
        messages.alt(&format!("--shot-{step}"));
        let _ = write!(
            yaml,
            "            blocks:\n              - image: shot-{step}\n                file: ui-{picture:02}.svg\n"
        );
    }
    if step.is_multiple_of(4) {
        messages.add(&format!("--note-{step}"), random.pick(NOTES), NONE, "");
        let _ = writeln!(yaml, "              - note: note-{step}");
    }
}
