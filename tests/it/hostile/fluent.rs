//! Catalogs that attack the Fluent reader, the formatter and the rules that follow references.

use std::fmt::Write as _;

use super::Expect::{Finds, Shows};
use super::{Case, Expect};

const GUIDE: &str = "guide = Replace the toner\n";
const OPEN: &str = "guide--open = Open the cover.\n";

fn catalog(name: &str, text: impl Into<String>, expect: Expect) -> Case {
    Case::new(
        &format!("fluent: {name}"),
        "locales/en/guide.ftl",
        text,
        expect,
    )
}

/// The introduction of the guide is this text; `more` is the rest of the catalog.
pub(super) fn intro(name: &str, text: &str, more: &str, expect: Expect) -> Case {
    catalog(
        name,
        format!("{GUIDE}{OPEN}guide--intro = {text}\n{more}"),
        expect,
    )
}

pub(super) fn cases() -> Vec<Case> {
    let mut all = nesting();
    all.extend(sizes());
    all.extend(bytes());
    all.extend(syntax());
    all
}

fn nesting() -> Vec<Case> {
    let braces = |depth: usize| format!("{}{}{}", "{".repeat(depth), "\"x\"", "}".repeat(depth));
    let calls = |depth: usize| format!("{{ {}1{} }}", "NUMBER(".repeat(depth), ")".repeat(depth));
    let mut selectors = String::new();
    for at in 0..1000 {
        let pad = " ".repeat(at + 1);
        let _ = write!(selectors, "{{ 1 ->\n{pad}[a] a\n{pad}*[b] ");
    }
    selectors += &format!("x{}", "\n }".repeat(1000));
    let quoted: String = "{ \"{\" ->\n [a] \"".repeat(5000);
    vec![
        intro(
            "placeables nested 50 deep",
            &braces(50),
            "",
            Shows("<p>x</p>"),
        ),
        intro(
            "placeables nested 10,000 deep",
            &braces(10_000),
            "",
            Finds(&["syntax-error"]),
        ),
        intro(
            "a million open braces",
            &"{".repeat(1_000_000),
            "",
            Finds(&["syntax-error"]),
        ),
        intro(
            "a million open braces on lines of their own",
            &"{\n".repeat(500_000),
            "",
            Finds(&["syntax-error"]),
        ),
        intro(
            "a million open braces in quotes",
            &format!("{{ \"{}\" }}", "{".repeat(1_000_000)),
            "",
            Shows("{{{{"),
        ),
        intro(
            "open braces behind quotes",
            &quoted,
            "",
            Finds(&["syntax-error"]),
        ),
        intro(
            "closed braces",
            &"}".repeat(200_000),
            "",
            Finds(&["syntax-error"]),
        ),
        intro(
            "calls nested 10,000 deep",
            &calls(10_000),
            "",
            Finds(&["syntax-error"]),
        ),
        intro(
            "calls nested through lines that begin with a letter",
            &format!("{{ {}", "\nNUMBER(".repeat(50_000)),
            "",
            Finds(&["syntax-error"]),
        ),
        intro(
            "selectors nested 1,000 deep",
            &selectors,
            "",
            Finds(&["syntax-error"]),
        ),
        intro(
            "a deep entry hides no fault behind it",
            &braces(10_000),
            "guide--more = { $x\n",
            Finds(&["syntax-error"]),
        ),
        intro(
            "an attribute of 10,000 braces",
            "x",
            &format!("    .result = {}\n", braces(10_000)),
            Finds(&["syntax-error"]),
        ),
        intro(
            "a term of 10,000 braces",
            "{ -t }",
            &format!("-t = {}\n", braces(10_000)),
            Finds(&["syntax-error"]),
        ),
    ]
}

fn sizes() -> Vec<Case> {
    let variants: String = (0..10_000).map(|at| format!("   [k{at}] v\n")).collect();
    let numbers: String = (0..10_000).map(|at| format!("   [{at}] v\n")).collect();
    let entries = |count: usize| {
        (0..count)
            .map(|at| format!("other-{at} = x\n"))
            .collect::<String>()
    };
    let attributes: String = (0..10_000).map(|at| format!("    .a{at} = x\n")).collect();
    vec![
        intro(
            "a message of a megabyte",
            &"word ".repeat(200_000),
            "",
            Shows("word word"),
        ),
        intro(
            "a message of 300,000 lines",
            "x",
            &"    x\n".repeat(300_000),
            Shows("x x x"),
        ),
        intro(
            "a message of five megabytes",
            &"word ".repeat(1 << 20),
            "",
            Finds(&["syntax-error"]),
        ),
        intro(
            "100,000 messages",
            "x",
            &entries(100_000),
            Finds(&["unused-message"]),
        )
        .alone(),
        intro(
            "500,000 messages",
            "x",
            &entries(500_000),
            Finds(&["syntax-error"]),
        ),
        intro(
            "a message 20,000 times",
            "x",
            &"guide--intro = x\n".repeat(20_000),
            Finds(&["duplicate-message"]),
        ),
        intro(
            "10,000 attributes",
            "x",
            &attributes,
            Finds(&["oversized-message"]),
        ),
        intro(
            "10,000 variants",
            &format!("{{ 1 ->\n{variants}  *[other] z\n }}"),
            "",
            Shows("z"),
        ),
        intro(
            "10,000 numbers as variants",
            &format!("{{ 1 ->\n{numbers}  *[other] z\n }}"),
            "",
            Shows("v"),
        ),
        intro(
            "10,000 placeables of text",
            &"{\"a\"}".repeat(10_000),
            "",
            Shows("aaaa"),
        ),
        intro(
            "10,000 placeables of text and one of a number",
            &format!("{}{{ 1 }}", "{\"a\"}".repeat(10_000)),
            "",
            Finds(&["oversized-message"]),
        ),
        intro(
            "an id of 100 KB",
            "x",
            &format!("{} = x\n", "a".repeat(100_000)),
            Finds(&["unused-message"]),
        )
        .alone(),
        intro(
            "a reference of 100 KB",
            &format!("{{ -{} }}", "a".repeat(100_000)),
            "-ab = x\n",
            Finds(&["unknown-term"]),
        ),
        intro(
            "a variable of 100 KB",
            &format!("{{ ${} }}", "a".repeat(100_000)),
            "",
            Finds(&["unknown-variable"]),
        ),
        intro(
            "a comment of 100,000 lines",
            "x",
            &"# x\n".repeat(100_000),
            Shows("<p>x</p>"),
        ),
        intro(
            "100,000 faulty lines",
            "x",
            &"%\n".repeat(100_000),
            Finds(&["syntax-error"]),
        ),
        intro(
            "20,000 faulty entries",
            "x",
            &"a = {\n".repeat(20_000),
            Finds(&["syntax-error"]),
        ),
        intro(
            "a number of 5,000 digits",
            &format!("{{ {} }}", "9".repeat(5000)),
            "",
            Finds(&["invalid-function"]),
        ),
    ]
}

fn bytes() -> Vec<Case> {
    let text = format!("{GUIDE}{OPEN}guide--intro = It takes a minute.\n");
    vec![
        catalog("nothing", "", Finds(&["undefined-message"])),
        catalog(
            "a byte order mark",
            format!("\u{feff}{text}"),
            Shows("a minute"),
        ),
        catalog(
            "two byte order marks",
            format!("\u{feff}\u{feff}{text}"),
            Finds(&["syntax-error"]),
        ),
        catalog("CRLF", text.replace('\n', "\r\n"), Shows("a minute")),
        catalog(
            "lone CR",
            text.replace('\n', "\r"),
            Finds(&["undefined-message"]),
        ),
        catalog(
            "NUL",
            text.replace("minute", "mi\0nute"),
            Shows("mi\u{fffd}nute"),
        ),
        intro(
            "a private-use token",
            "x \u{100000} y",
            "",
            Finds(&["reserved-token"]),
        ),
        intro(
            "a private-use token by escape",
            "x { \"\\U100000\" } y",
            "",
            Finds(&["reserved-token"]),
        ),
        intro(
            "a private-use token in a plane of its own",
            "x \u{10fffd} y",
            "",
            Finds(&["reserved-token"]),
        ),
        intro("isolation marks", "x \u{2068}y\u{2069} z", "", Shows("y")),
        intro(
            "a right-to-left override",
            "x \u{202e}y\u{202c}",
            "",
            Shows("y"),
        ),
        intro(
            "a word joiner",
            "**\u{2060}x\u{2060}** y",
            "",
            Shows("<strong>"),
        ),
        intro(
            "a surrogate by escape",
            "{ \"\\uD800\" }",
            "",
            Shows("\u{fffd}"),
        ),
        intro(
            "a character beyond Unicode",
            "{ \"\\UFFFFFF\" }",
            "",
            Shows("\u{fffd}"),
        ),
        intro(
            "NUL by escape",
            "x{ \"\\u0000\" }y",
            "",
            Shows("x\u{fffd}y"),
        ),
        intro(
            "a line break by escape",
            "x{ \"\\u000A\" }- y",
            "",
            Shows("x"),
        ),
        intro(
            "an escape that is none",
            "{ \"\\q\" }",
            "",
            Finds(&["syntax-error"]),
        ),
        intro(
            "combining marks without end",
            &format!("a{}", "\u{301}".repeat(100_000)),
            "",
            Shows("a\u{301}"),
        ),
        intro(
            "no-break spaces alone",
            "\u{a0}\u{a0}",
            "",
            Finds(&["missing-part"]),
        ),
    ]
}

fn syntax() -> Vec<Case> {
    vec![
        intro(
            "a brace that is not closed",
            "{ $x",
            "",
            Finds(&["syntax-error"]),
        ),
        intro("an empty placeable", "{ }", "", Finds(&["syntax-error"])),
        intro(
            "no default variant",
            "{ 1 ->\n  [a] b\n }",
            "",
            Finds(&["syntax-error"]),
        ),
        intro(
            "an id like a method of objects",
            "x",
            "constructor = x\n__proto__ = x\n",
            Finds(&["syntax-error"]),
        ),
        intro(
            "an empty text in quotes",
            "{ \"\" }",
            "",
            Finds(&["missing-part"]),
        ),
        intro(
            "a term as selector",
            "{ -t ->\n  [a] b\n *[c] d\n }",
            "-t = x\n",
            Finds(&["syntax-error"]),
        ),
        intro(
            "a term and a message of one name",
            "{ -t }{ t }",
            "-t = x\nt = y\n",
            Shows("xy"),
        ),
    ]
}
