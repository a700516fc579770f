//! Markup that would run in a reader's browser, in every place an author can write, and Markdown that grows without end.

use super::Expect::{Finds, Shows};
use super::{Case, Expect};
use stegvis::tree::Inline;

/// Elements and the like, as somebody would try them.
const MARKUP: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "\"><script>alert(1)</script>",
    "' onmouseover='alert(1)",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<a href=javascript:alert(1)>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<b\n>",
];

/// Addresses that run code, or could.
const ADDRESSES: &[&str] = &[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#x6A;avascript:alert(1)",
    "&#106;avascript:alert(1)",
    "java\\script:alert(1)",
    "javascript&colon;alert(1)",
    "\u{1}javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//evil.example/x",
    "\\\\evil.example\\x",
    "blob:x",
    "view-source:x",
    "x",
    "",
];

/// A document whose picture has the words of `guide--intro`.
const PICTURE: &str =
    "stegvis: 1\nkind: procedure\nbody:\n  - image: intro\n    file: a.svg\n  - steps: [open]\n";

fn ftl(rest: &str) -> String {
    format!("guide = Replace the toner\nguide--open = Open the cover.\n{rest}\n")
}

fn catalog(name: &str, rest: &str, expect: Expect) -> Case {
    Case::new(
        &format!("markup: {name}"),
        "locales/en/guide.ftl",
        ftl(rest),
        expect,
    )
}

fn intro(name: &str, text: &str, expect: Expect) -> Case {
    catalog(name, &format!("guide--intro = {text}"), expect)
}

pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    for (at, markup) in MARKUP.iter().enumerate() {
        let quoted = markup
            .replace('\\', "\\\\")
            .replace('"', "\\\"")
            .replace('\n', " ");
        all.push(any(
            &format!("message {at}"),
            &format!("guide--intro = x {}", markup.replace('\n', " ")),
        ));
        all.push(any(
            &format!("text in quotes {at}"),
            &format!("guide--intro = x {{ \"{quoted}\" }}"),
        ));
        all.push(titled(&format!("title {at}"), &markup.replace('\n', " ")));
        all.push(
            any(
                &format!("alternative text {at}"),
                &format!("guide--intro =\n    .alt = {}", markup.replace('\n', " ")),
            )
            .with("procedures/guide.yaml", PICTURE),
        );
        all.push(any(
            &format!("description {at}"),
            &format!("guide--intro = x\n    .result = {quoted}"),
        ));
        all.push(value(&format!("value {at}"), "value", &quoted));
        all.push(value(&format!("code {at}"), "code", &quoted));
    }
    for (at, address) in ADDRESSES.iter().enumerate() {
        // Where it is no link for Markdown, the text stays text.
        let is_link = |text: &str| {
            stegvis::syntax::markdown::inline(text, &[])
                .iter()
                .any(|one| matches!(one, Inline::Link(..)))
        };
        for (form, text) in [
            ("plain", format!("[x]({address})")),
            ("in brackets", format!("[x](<{address}>)")),
        ] {
            let expect = if is_link(&text) {
                Finds(&["dead-link"])
            } else {
                Expect::Any
            };
            all.push(intro(&format!("link to {at} {address:?} {form}"), &text, expect).planted());
        }
        all.push(any(
            &format!("autolink to {at}"),
            &format!("guide--intro = x <{address}>"),
        ));
        all.push(any(
            &format!("picture from {at}"),
            &format!("guide--intro = x ![y]({address})"),
        ));
        all.push(links(&format!("links.yaml with {at}"), address));
    }
    all.extend(elsewhere());
    all.extend(bombs());
    all
}

/// A case of which only the pages are judged: what matters is that nothing runs.
fn any(name: &str, rest: &str) -> Case {
    catalog(name, rest, Expect::Any).planted()
}

/// A case in which the title of the page is hostile.
fn titled(name: &str, title: &str) -> Case {
    let text = format!(
        "guide = Guide {title}\n    .title = {title}\n    .description = {title}\nguide--intro = x\nguide--open = y\n"
    );
    Case::new(
        &format!("markup: {name}"),
        "locales/en/guide.ftl",
        text,
        Expect::Any,
    )
    .planted()
}

fn value(name: &str, kind: &str, text: &str) -> Case {
    let document = format!(
        "stegvis: 1\nkind: procedure\nbody:\n  - paragraph: intro\n    with: {{ x: {{ {kind}: \"{text}\" }} }}\n  - steps: [open]\n"
    );
    any(name, "guide--intro = a { $x } b [c](link:{ $x }) `{ $x }`")
        .with("procedures/guide.yaml", document)
}

/// An address that is refused stays out of the pages even where a project switches the finding off.
fn links(name: &str, address: &str) -> Case {
    let quoted = address
        .replace('\\', "\\\\")
        .replace('\u{1}', "\\u0001")
        .replace('"', "\\\"");
    any(name, "guide--intro = [x](link:evil)")
        .with("links.yaml", format!("evil: \"{quoted}\"\n"))
        .with("stegvis.yaml", "stegvis: 1\nsource: en\ncheck:\n  rules: { invalid-value: off, unknown-reference: off }\n")
}

fn elsewhere() -> Vec<Case> {
    let evil = "<script>alert(1)</script>";
    let role = "stegvis: 1\nkind: procedure\nroles: [boss]\nbefore:\n  - { id: intro, who: boss }\nbody:\n  - steps:\n      - id: open\n        who: boss\n        with: { l: { label: evil } }\nsignoff:\n  - { id: sign, who: boss }\n";
    vec![
        any("a role and a label", &format!("guide--intro = x\nrole-name-boss = {evil}\nlabel-evil = {evil}\nguide--sign = {evil}")).with("procedures/guide.yaml", role),
        any("the words of the templates", &format!("guide--intro = x\nchrome-guide = {evil}\nchrome-checklist = {evil}\nchrome-language-name = {evil}\nchrome-contents = {evil}\nchrome-index = {evil}\nchrome-skip = {evil}")),
        any("the name of the project", "guide--intro = x").with("stegvis.yaml", format!("stegvis: 1\nname: \"{evil}\"\nsource: en\n")),
        any("a title of a link", "guide--intro = [x](https://a.example/ \"\\\" onclick=alert(1)\")"),
        any("an address that leaves its attribute", "guide--intro = [x](https://a.example/\"onclick=\"alert(1))"),
        any("an address with markup", "guide--intro = [x](https://a.example/<script>)"),
        any("a reference definition", "guide--intro = [x]\n\n    [x]: javascript:alert(1)"),
        any("an address by value", "guide--intro = [x]({ $x })").with(
            "procedures/guide.yaml",
            "stegvis: 1\nkind: procedure\nbody:\n  - paragraph: intro\n    with: { x: { value: \"javascript:alert(1)\" } }\n  - steps: [open]\n",
        ),
        any("markup where its rule is off", &format!("guide--intro = {evil} <b>x</b>"))
            .with("stegvis.yaml", "stegvis: 1\nsource: en\ncheck:\n  rules: { literal-markup: off, output-structure: off }\n")
            .alone(),
    ]
}

fn bombs() -> Vec<Case> {
    let many = |what: &str| what.repeat(100_000 / what.len());
    let mut all = Vec::new();
    for (at, what) in [
        "*", "**", "_", "`", "``` ", "[", "]", "![", "<", ">", "&", "\\", "[x](", "](", "* ",
        "*a ", "**a ", "_a ", "*a_ ", "`a", "<a ", "<!--", "~", "|", "a*", "&amp;", "*a **b ",
        "[a](b)", "\\\\", "(", "[[", "![x](",
    ]
    .iter()
    .enumerate()
    {
        all.push(any(
            &format!("100 KB of {at} {what:?}"),
            &format!("guide--intro = x {}", many(what)),
        ));
    }
    let nested =
        |open: &str, close: &str| format!("{}x{}", open.repeat(20_000), close.repeat(20_000));
    for (name, text) in [
        ("emphasis nested 20,000 deep", nested("*a ", " a*")),
        ("strong nested 20,000 deep", nested("**a ", " a**")),
        (
            "mixed emphasis nested 20,000 deep",
            nested("*a **b ", " b** a*"),
        ),
        (
            "links nested 20,000 deep",
            nested("[", "](https://a.example)"),
        ),
        ("pictures nested 20,000 deep", nested("![", "](a.svg)")),
        (
            "brackets in a destination nested 20,000 deep",
            format!("[x]({})", nested("(", ")")),
        ),
    ] {
        all.push(any(name, &format!("guide--intro = y {text}")));
    }
    all.push(intro(
        "emphasis nested 10 deep",
        &format!("y {}x{}", "*a ".repeat(10), " a*".repeat(10)),
        Shows("<em>"),
    ));
    all.push(intro(
        "emphasis nested 200 deep",
        &format!("y {}x{}", "*a ".repeat(200), " a*".repeat(200)),
        Finds(&["oversized-message"]),
    ));
    all
}
